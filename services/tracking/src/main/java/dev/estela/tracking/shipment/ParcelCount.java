package dev.estela.tracking.shipment;

/** The parcels of an order. */
public record ParcelCount(int total, int delivered) {}
