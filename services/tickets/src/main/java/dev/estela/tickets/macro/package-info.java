/** Answers that are given again and again, written once in each language, and what is done with a ticket that gets one. */
@NullMarked
package dev.estela.tickets.macro;

import org.jspecify.annotations.NullMarked;
