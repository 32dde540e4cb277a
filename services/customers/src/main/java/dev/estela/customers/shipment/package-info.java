/** What the tracking service says, told on the timeline. */
@NullMarked
package dev.estela.customers.shipment;

import org.jspecify.annotations.NullMarked;
