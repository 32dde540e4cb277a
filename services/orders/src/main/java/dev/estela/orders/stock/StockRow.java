package dev.estela.orders.stock;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** A row of {@code stock_level}, named as its columns are. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StockRow(String store, String sku, long available, Instant updatedAt, String rank, String eventId, String type) {

    StockRow orNewer(StockRow other) {
        return other.rank.compareTo(rank) > 0 ? other : this;
    }
}
