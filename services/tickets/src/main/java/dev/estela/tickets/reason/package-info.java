/** What customers contact a shop about: a tree that each installation grows itself. */
@NullMarked
package dev.estela.tickets.reason;

import org.jspecify.annotations.NullMarked;
