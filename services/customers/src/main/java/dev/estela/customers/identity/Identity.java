package dev.estela.customers.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value that leads to a person.
 *
 * @param match the value by which a new customer id was recognised as somebody known before; absent where nothing matched
 * @param orderId the order that taught us this value
 */
public record Identity(
        IdentityKey key, String personId, @Nullable IdentityKey match, String orderId, Instant since) {}
