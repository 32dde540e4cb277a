/** What the tickets service says, told on the timeline. */
@NullMarked
package dev.estela.customers.ticket;

import org.jspecify.annotations.NullMarked;
