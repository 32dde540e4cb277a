/** What other systems hand in over HTTP goes to its topic first, and is handled from there like everything else. */
@NullMarked
package dev.estela.chassis.intake;

import org.jspecify.annotations.NullMarked;
