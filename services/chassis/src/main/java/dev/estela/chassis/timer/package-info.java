/** What must happen later, as rows. */
@NullMarked
package dev.estela.chassis.timer;

import org.jspecify.annotations.NullMarked;
