/** What happens to tickets by itself when time has passed: they wake up, they are closed. */
@NullMarked
package dev.estela.tickets.later;

import org.jspecify.annotations.NullMarked;
