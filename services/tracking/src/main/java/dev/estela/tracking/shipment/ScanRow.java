package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.estela.chassis.id.Ids;
import dev.estela.tracking.fact.Place;
import dev.estela.tracking.fact.Scan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A raw scan on its way to the table. */
record ScanRow(
        UUID id,
        String carrier,
        String number,
        Instant occurredAt,
        String status,
        String code,
        @Nullable String description,
        @Nullable String reason,
        @Nullable Place location,
        Instant receivedAt,
        String eventId,
        @JsonRawValue String raw) {

    static ScanRow of(IncomingScan incoming, Instant now) {
        Scan scan = incoming.scan();
        return new ScanRow(
                Ids.v7(),
                incoming.carrier(),
                incoming.number(),
                scan.at(),
                scan.status().name(),
                scan.code() == null ? "" : scan.code(),
                scan.description(),
                incoming.reason(),
                scan.location(),
                now,
                scan.eventId(),
                incoming.raw());
    }
}
