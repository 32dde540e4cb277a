/** Identifiers. */
@NullMarked
package dev.estela.chassis.id;

import org.jspecify.annotations.NullMarked;
