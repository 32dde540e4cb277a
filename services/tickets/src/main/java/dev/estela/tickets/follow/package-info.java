/** Agents who want to know what becomes of a ticket that is not theirs. */
@NullMarked
package dev.estela.tickets.follow;

import org.jspecify.annotations.NullMarked;
