/** Orders as readers see them: lists, counts, one. */
@NullMarked
package dev.estela.orders.search;

import org.jspecify.annotations.NullMarked;
