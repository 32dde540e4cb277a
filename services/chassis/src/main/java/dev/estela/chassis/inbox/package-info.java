/** What was handled already. */
@NullMarked
package dev.estela.chassis.inbox;

import org.jspecify.annotations.NullMarked;
