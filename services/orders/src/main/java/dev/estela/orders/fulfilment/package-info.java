/** Parcels of an order: what was handed to carriers and how far it got. */
@NullMarked
package dev.estela.orders.fulfilment;

import org.jspecify.annotations.NullMarked;
