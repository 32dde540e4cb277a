/** A copy of the little that surveys needs of a ticket that trouble with an order opened: whether it is solved. */
@NullMarked
package dev.estela.surveys.ticket;

import org.jspecify.annotations.NullMarked;
