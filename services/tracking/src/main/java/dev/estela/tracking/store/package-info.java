/** The copies of the stores and their working days. */
@NullMarked
package dev.estela.tracking.store;

import org.jspecify.annotations.NullMarked;
