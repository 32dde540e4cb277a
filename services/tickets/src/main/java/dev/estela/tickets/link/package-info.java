/** Tickets that have to do with each other. */
@NullMarked
package dev.estela.tickets.link;

import org.jspecify.annotations.NullMarked;
