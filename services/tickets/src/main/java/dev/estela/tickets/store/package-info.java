/** A copy of the little that tickets needs of a store. */
@NullMarked
package dev.estela.tickets.store;

import org.jspecify.annotations.NullMarked;
