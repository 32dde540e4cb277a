/** Two matters in one ticket become two tickets. */
@NullMarked
package dev.estela.tickets.split;

import org.jspecify.annotations.NullMarked;
