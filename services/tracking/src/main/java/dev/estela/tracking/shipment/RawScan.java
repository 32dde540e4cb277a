package dev.estela.tracking.shipment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.tracking.fact.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A scan as it came. */
public record RawScan(
        String status,
        @Nullable String code,
        @Nullable String description,
        @Nullable String reason,
        @Nullable Place location,
        Instant occurredAt,
        Instant receivedAt,
        String eventId,
        JsonNode raw) {}
