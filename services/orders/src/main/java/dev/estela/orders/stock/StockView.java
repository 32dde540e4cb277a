package dev.estela.orders.stock;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import java.time.Instant;

/** The newest stock of a sku as it leaves over HTTP. */
public record StockView(String store, String sku, long available, Instant updatedAt, Cause cause) implements OfStore {}
