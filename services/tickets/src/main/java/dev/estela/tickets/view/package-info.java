/** Lists of tickets that agents come back to, by name. */
@NullMarked
package dev.estela.tickets.view;

import org.jspecify.annotations.NullMarked;
