/** The one source of time. */
@NullMarked
package dev.estela.chassis.clock;

import org.jspecify.annotations.NullMarked;
