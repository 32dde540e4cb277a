package dev.estela.orders.stock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.orders.fact.Provenance;
import java.time.Instant;

/** How much of a sku a store can sell: contract {@code commerce.stock.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StockTold(String sku, String store, long available, Instant updatedAt) {

    StockRow row(Provenance from) {
        return new StockRow(
                store,
                sku,
                available,
                updatedAt,
                from.rank(),
                from.cause().eventId(),
                from.cause().type());
    }
}
