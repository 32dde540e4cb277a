/** Work nobody asked for from outside. */
@NullMarked
package dev.estela.chassis.background;

import org.jspecify.annotations.NullMarked;
