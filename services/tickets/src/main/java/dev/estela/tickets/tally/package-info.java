/** What reports count, of tickets and orders, written as things happen. Nothing of it is personal. */
@NullMarked
package dev.estela.tickets.tally;

import org.jspecify.annotations.NullMarked;
