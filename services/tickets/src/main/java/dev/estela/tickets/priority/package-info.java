/** How much a ticket matters, by a formula everybody can read. */
@NullMarked
package dev.estela.tickets.priority;

import org.jspecify.annotations.NullMarked;
