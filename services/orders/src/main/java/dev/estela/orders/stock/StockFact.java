package dev.estela.orders.stock;

import dev.estela.orders.fact.Provenance;

/** A shop told its stock of a sku. */
public record StockFact(StockTold told, Provenance from) {}
