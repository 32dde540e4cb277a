package dev.estela.tracking.shipment;

/** How many pieces of an order line, in an order or in a parcel. */
public record Line(String lineId, int quantity) {}
