/** What work costs a store: the time that agents spend on tickets, and what a minute of it is worth. */
@NullMarked
package dev.estela.tickets.cost;

import org.jspecify.annotations.NullMarked;
