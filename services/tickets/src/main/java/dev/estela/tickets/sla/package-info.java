/** Clocks that tell how long customers wait and agents work, in the hours in which a team is there. */
@NullMarked
package dev.estela.tickets.sla;

import org.jspecify.annotations.NullMarked;
