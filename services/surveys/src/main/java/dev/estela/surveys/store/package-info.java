/** A copy of the little that surveys needs of a store: its name, its zone and its languages. */
@NullMarked
package dev.estela.surveys.store;

import org.jspecify.annotations.NullMarked;
