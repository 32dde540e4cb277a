package dev.estela.orders.fulfilment;

/** How many of an order line are in a parcel. */
public record FulfilledLine(String lineId, int quantity) {}
