/** How carriers do: on time, at the first attempt, how fast, how silent. */
@NullMarked
package dev.estela.tracking.scorecard;

import org.jspecify.annotations.NullMarked;
