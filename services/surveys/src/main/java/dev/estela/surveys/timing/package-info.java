/** When to ask, when to ask once more, when to stop: the plan, and the timers that carry it out. */
@NullMarked
package dev.estela.surveys.timing;

import org.jspecify.annotations.NullMarked;
