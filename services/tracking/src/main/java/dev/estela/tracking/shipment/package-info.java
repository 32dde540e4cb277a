/** Parcels and watched orders: their facts, their state, and what the world is told. */
@NullMarked
package dev.estela.tracking.shipment;

import org.jspecify.annotations.NullMarked;
