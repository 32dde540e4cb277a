/** The newest stock of each sku, as the shops tell it. */
@NullMarked
package dev.estela.orders.stock;

import org.jspecify.annotations.NullMarked;
