/** Queues, the agents who serve them, and who gets which ticket. */
@NullMarked
package dev.estela.tickets.assignment;

import org.jspecify.annotations.NullMarked;
