/** Listens to contacts: how a customer can be reached, until it is erased. */
@NullMarked
package dev.estela.notices.contact;

import org.jspecify.annotations.NullMarked;
