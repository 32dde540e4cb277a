/** Listens to shipments: most of what a customer wants to know. */
package dev.estela.notices.shipment;
