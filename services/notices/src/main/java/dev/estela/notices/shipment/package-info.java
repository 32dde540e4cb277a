/** Listens to shipments: most of what a customer wants to know. */
@NullMarked
package dev.estela.notices.shipment;

import org.jspecify.annotations.NullMarked;
