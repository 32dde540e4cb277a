/** A ticket: what a customer asked for, who it waits for, and what became of it. */
@NullMarked
package dev.estela.tickets.ticket;

import org.jspecify.annotations.NullMarked;
