/** How carriers work, by configuration. */
@NullMarked
package dev.estela.tracking.carrier;

import org.jspecify.annotations.NullMarked;
