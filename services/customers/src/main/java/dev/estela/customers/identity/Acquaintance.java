package dev.estela.customers.identity;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order says about its customer, normalised. */
public record Acquaintance(
        String store,
        String customerId,
        @Nullable String email,
        @Nullable String phone,
        String orderId,
        Instant placedAt) {

    IdentityKey customer() {
        return new IdentityKey(store, IdentityKind.CUSTOMER, customerId);
    }

    /** The values that may betray somebody known, the strongest first. */
    Stream<IdentityKey> traces() {
        return Stream.concat(trace(IdentityKind.EMAIL, email), trace(IdentityKind.PHONE, phone));
    }

    private Stream<IdentityKey> trace(IdentityKind kind, @Nullable String value) {
        return value == null ? Stream.of() : Stream.of(new IdentityKey(store, kind, value));
    }
}
