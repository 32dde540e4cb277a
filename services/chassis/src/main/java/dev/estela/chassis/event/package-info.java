/** How events come in: read, claimed, handled in batches, and set aside when they cannot be. */
@NullMarked
package dev.estela.chassis.event;

import org.jspecify.annotations.NullMarked;
