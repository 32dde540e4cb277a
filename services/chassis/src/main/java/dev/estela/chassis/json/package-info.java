/** JSON as Estela speaks it. */
@NullMarked
package dev.estela.chassis.json;

import org.jspecify.annotations.NullMarked;
