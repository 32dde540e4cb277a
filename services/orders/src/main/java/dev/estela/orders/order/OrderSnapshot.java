package dev.estela.orders.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.orders.fulfilment.Fulfilment;
import dev.estela.orders.payment.Payment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a shop tells it: contract {@code commerce.order.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderSnapshot(
        String orderId,
        String number,
        String store,
        Instant placedAt,
        Instant updatedAt,
        String status,
        @Nullable String cancelReason,
        Customer customer,
        @Nullable Address shippingAddress,
        String currency,
        Totals totals,
        List<OrderLine> lines,
        @Nullable List<Payment> payments,
        @Nullable Promise promise,
        @Nullable List<Fulfilment> fulfilments) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String locale) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Totals(long total) {}
}
