/** Finds what goes wrong, as a pure function of facts and clock, and lists it. */
@NullMarked
package dev.estela.tracking.incident;

import org.jspecify.annotations.NullMarked;
