package dev.estela.customers.notice;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a notice event that the timeline needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NoticeFact(
        String noticeId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        String kind,
        @Nullable String channel,
        @Nullable String reason,
        @Nullable Map<String, String> reasonText,
        @Nullable Instant dueAt,
        Instant occurredAt) {

    NoticeFact {
        requireNonNull(noticeId, "noticeId");
        requireNonNull(kind, "kind");
        requireNonNull(occurredAt, "occurredAt");
    }
}
