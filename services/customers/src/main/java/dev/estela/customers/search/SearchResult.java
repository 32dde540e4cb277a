package dev.estela.customers.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.chassis.security.OfStore;
import dev.estela.chassis.security.OfStores;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was found, by customer: whose order was asked for by something that identifies it first, then who bought last.
 *
 * @param corrections how words that find nothing were read
 * @param complete false where only the newest of very many orders were looked through: another word helps
 */
public record SearchResult(List<FoundCustomer> items, List<Correction> corrections, boolean complete)
        implements OfStores {
    @Override
    public SearchResult within(Predicate<OfStore> theirs) {
        return new SearchResult(items.stream().filter(theirs).toList(), corrections, complete);
    }

    /** @param personId absent while nobody has said who the customer is */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundCustomer(
            @Nullable String personId,
            @Nullable String customerId,
            @Nullable String store,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String city,
            List<FoundOrder> orders)
            implements OfStore {}

    /**
     * @param total in the currency's smallest unit
     * @param matched which fields of the order hold what was asked for: {@code order parcel email phone name city postal_code item sku amount}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundOrder(
            String orderId,
            @Nullable String number,
            @Nullable Instant placedAt,
            @Nullable String currency,
            @Nullable Long total,
            @Nullable String status,
            @Nullable String delivery,
            List<OrderSaid.Item> items,
            List<String> trackingNumbers,
            @Nullable LastScan lastScan,
            List<String> matched) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LastScan(
            @Nullable String carrier, @Nullable String status, Instant at) {}

    public record Correction(String typed, List<String> meant) {}
}
