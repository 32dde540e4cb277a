/** What could not be handled, kept until it is repaired and sent again. */
@NullMarked
package dev.estela.chassis.deadletter;

import org.jspecify.annotations.NullMarked;
