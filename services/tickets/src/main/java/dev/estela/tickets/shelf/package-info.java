/** What shops write down once to use it again: of one store, or of all, and nobody writes over what somebody else has changed meanwhile. */
@NullMarked
package dev.estela.tickets.shelf;

import org.jspecify.annotations.NullMarked;
