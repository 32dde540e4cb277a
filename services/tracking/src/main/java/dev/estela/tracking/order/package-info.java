/** Learns of orders. */
@NullMarked
package dev.estela.tracking.order;

import org.jspecify.annotations.NullMarked;
