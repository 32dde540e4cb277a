package dev.estela.orders.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What was bought. The sku stands in for a missing title. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderLine(
        String lineId,
        String sku,
        @Nullable String title,
        @Nullable String category,
        int quantity,
        long unitPrice) {

    public OrderLine {
        title = title == null ? sku : title;
    }
}
