/** How long carriers usually say nothing: learned from past shipments, or from a table. */
@NullMarked
package dev.estela.tracking.silence;

import org.jspecify.annotations.NullMarked;
