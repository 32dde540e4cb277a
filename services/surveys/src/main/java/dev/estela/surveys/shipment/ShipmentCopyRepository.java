package dev.estela.surveys.shipment;

import dev.estela.chassis.sql.Sql;
import dev.estela.surveys.fact.OrderLockRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class ShipmentCopyRepository {
    private static final String SAVE = """
            insert into shipment_copy as known (shipment_id, order_id, version, tracked, carrier, service, deliver_by, delivered_at, returned_at, incident_since,
                event_id, event_type, delivered_version, delivered_event_id, delivered_event_type, delivered_traceparent)
            select "shipmentId", "orderId", version, tracked, carrier, service, "deliverBy", "deliveredAt", "returnedAt", "incidentSince",
                "eventId", "eventType", "deliveredVersion", "deliveredEventId", "deliveredEventType", "deliveredTraceparent"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("shipmentId" text, "orderId" text, version bigint, tracked boolean, carrier text, service text,
                "deliverBy" timestamptz, "deliveredAt" timestamptz, "returnedAt" timestamptz, "incidentSince" timestamptz, "eventId" text, "eventType" text,
                "deliveredVersion" bigint, "deliveredEventId" text, "deliveredEventType" text, "deliveredTraceparent" text)
            order by "shipmentId"
            on conflict (shipment_id) do update set order_id = excluded.order_id, version = excluded.version, tracked = excluded.tracked,
                carrier = excluded.carrier, service = excluded.service, deliver_by = excluded.deliver_by, delivered_at = excluded.delivered_at,
                returned_at = excluded.returned_at, incident_since = excluded.incident_since, event_id = excluded.event_id, event_type = excluded.event_type
            where known.version < excluded.version
            """;
    /** The cause of a delivery is the first event that told of it, also where newer things were known before it came. */
    private static final String NAME_CAUSES = """
            update shipment_copy known set delivered_version = r."deliveredVersion", delivered_event_id = r."deliveredEventId",
                delivered_event_type = r."deliveredEventType", delivered_traceparent = r."deliveredTraceparent"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("shipmentId" text, "deliveredVersion" bigint, "deliveredEventId" text,
                "deliveredEventType" text, "deliveredTraceparent" text)
            where known.shipment_id = r."shipmentId" and (known.delivered_version is null or known.delivered_version > r."deliveredVersion")
            """;

    private final Sql sql;
    private final OrderLockRepository orders;

    ShipmentCopyRepository(Sql sql, OrderLockRepository orders) {
        this.sql = sql;
        this.orders = orders;
    }

    /** Keeps what is newer than what is known. One row per shipment. */
    Uni<Void> save(Collection<ShipmentCopy> shipments) {
        Set<String> ids = shipments.stream().map(ShipmentCopy::orderId).collect(Collectors.toSet());
        List<ShipmentCopy> delivered = shipments.stream()
                .filter(shipment -> shipment.deliveredVersion() != null)
                .toList();
        return orders.lock(ids)
                .chain(() -> sql.execute(SAVE, sql.rows(List.copyOf(shipments))))
                .chain(() -> delivered.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sql.execute(NAME_CAUSES, sql.rows(delivered)).replaceWithVoid());
    }
}
