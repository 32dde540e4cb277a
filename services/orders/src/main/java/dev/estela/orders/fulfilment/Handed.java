package dev.estela.orders.fulfilment;

/** A fulfilment that was told by itself, and its place among other tellings of the same one. */
public record Handed(String rank, Fulfilment fulfilment) {}
