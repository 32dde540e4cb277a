/** What the tracking service says about parcels, for the delivery axis. */
@NullMarked
package dev.estela.orders.shipment;

import org.jspecify.annotations.NullMarked;
