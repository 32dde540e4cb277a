/** Agents who are called by a note. */
@NullMarked
package dev.estela.tickets.mention;

import org.jspecify.annotations.NullMarked;
