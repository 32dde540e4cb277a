/** A copy of the little that surveys needs of an order. */
@NullMarked
package dev.estela.surveys.order;

import org.jspecify.annotations.NullMarked;
