package dev.estela.tracking.scan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.tracking.fact.Place;
import dev.estela.tracking.fact.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A scan in the carrier's words. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ScanSaid(
        String carrier,
        String trackingNumber,
        Status status,
        @Nullable String code,
        @Nullable String description,
        @Nullable String reason,
        Instant occurredAt,
        @Nullable Place location,
        @Nullable Instant estimatedDelivery) {}
