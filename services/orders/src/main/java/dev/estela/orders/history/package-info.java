/** What came for each order, and what came of it. */
@NullMarked
package dev.estela.orders.history;

import org.jspecify.annotations.NullMarked;
