package dev.estela.customers.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event means to a reader: a phrase of the word bundles and what fills it. The words are made when somebody reads them.
 *
 * @param at when it happened, not when we heard
 * @param kind what readers filter by, for instance {@code notice.withdrawn}; its first part is the group
 * @param parameters ids, dates, codes and amounts only, never personal data
 */
public record Telling(
        Instant at,
        String kind,
        String phrase,
        Map<String, Object> parameters,
        String subject,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId) {}
