package dev.estela.tracking.shipment;

import static java.util.Objects.requireNonNull;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.sql.Sql;
import dev.estela.tracking.fact.Scan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads shipments for people. */
@ApplicationScoped
class ShipmentQueries {
    private static final String LIST =
            "select cast(state as text) from shipment %s order by created_at desc, id desc limit %d";
    private static final String COUNTS = "select status, count(*) from shipment %s group by status order by status";
    private static final String FIND =
            "select cast(state as text) from shipment where id = cast(cast(?1 as text) as uuid)";
    private static final String SCANS = """
            select cast(json_build_object('status', status, 'code', nullif(code, ''), 'description', description, 'reason', reason, 'location', location,
                'occurredAt', occurred_at, 'receivedAt', received_at, 'eventId', event_id, 'raw', raw) as text)
            from scan where carrier = ?1 and number = ?2 and occurred_at between cast(cast(?3 as text) as timestamptz) and cast(cast(?4 as text) as timestamptz)
            order by occurred_at, received_at
            """;

    private final Sql sql;
    private final Json json;

    ShipmentQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Page<Shipment>> list(ShipmentFilter filter, int size) {
        return sql.list(LIST.formatted(filter.where(), size + 1), this::read, filter.params())
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.createdAt(), last.id())));
    }

    Uni<Map<String, Long>> counts(ShipmentFilter filter) {
        return sql.list(COUNTS.formatted(filter.where()), row -> row, filter.params())
                .map(rows -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
                    return counts;
                });
    }

    Uni<Optional<Shipment>> find(UUID id) {
        return sql.list(FIND, this::read, id.toString())
                .map(found -> found.stream().findFirst());
    }

    /** The raw scans of a parcel, in event time. */
    Uni<List<RawScan>> scans(Shipment shipment) {
        List<Scan> known = shipment.scans().all();
        if (known.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sql.list(
                SCANS,
                row -> json.read((String) row[0], RawScan.class),
                requireNonNull(shipment.carrier(), "only parcels are scanned"),
                requireNonNull(shipment.number(), "only parcels are scanned"),
                known.getFirst().at().toString(),
                known.getLast().at().toString());
    }

    private Shipment read(Object[] row) {
        return json.read((String) row[0], Shipment.class);
    }
}
