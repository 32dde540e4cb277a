package dev.estela.tracking.shipment;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Loads and saves the shipments of a whole batch in one statement each. Rows are locked in the order of their ids, numbers before rows. */
@ApplicationScoped
class ShipmentRepository {
    private static final String LOCK_NUMBERS = """
            select count(pg_advisory_xact_lock(hash)) from (
                select distinct hashtextextended(number, 0) as hash from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as n(number) order by 1) as numbers
            """;
    private static final String BY_NUMBERS = """
            with asked as (select carrier, number, ended from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(carrier text, number text, ended boolean)),
            hit as (select s.id, s.watch_id, asked.ended from shipment s join asked on s.carrier = asked.carrier and s.number = asked.number)
            select cast(s.state as text) from shipment s
            where s.id in (select id from hit union select watch_id from hit where ended) order by s.id for update
            """;
    private static final String BY_ORDERS_AND_NUMBERS = """
            select cast(s.state as text) from shipment s where s.id in (
                select o.id from shipment o join jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as i(id) on o.order_id = i.id
                union
                select p.id from shipment p join jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as r(carrier text, number text)
                on p.carrier = r.carrier and p.number = r.number)
            order by s.id for update
            """;
    private static final String BY_IDS = """
            select cast(s.state as text) from shipment s
            where s.id = any (array(select cast(i.id as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as i(id))) order by s.id for update
            """;
    private static final String COLUMNS = """
            jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id uuid, version bigint, parcel boolean, listed boolean, "watchId" uuid, "orderId" text,
            store text, "customerId" text, carrier text, service text, number text, status text, "openKinds" text[], "createdAt" timestamptz, state jsonb,
            "endedAt" timestamptz, outcome text, lane text, "onTime" boolean, "firstAttempt" boolean, "transitSeconds" int, silences int)
            """;
    private static final String INSERT = """
            insert into shipment (id, version, parcel, listed, watch_id, order_id, store, customer_id, carrier, service, number, status, open_kinds, created_at, state,
                ended_at, outcome, lane, on_time, first_attempt, transit_seconds, silences)
            select id, version, parcel, listed, "watchId", "orderId", store, "customerId", carrier, service, number, status, "openKinds", "createdAt", state,
                "endedAt", outcome, lane, "onTime", "firstAttempt", "transitSeconds", silences
            from
            """ + COLUMNS + " order by id";
    private static final String UPDATE = """
            update shipment s set version = r.version, listed = r.listed, watch_id = r."watchId", order_id = r."orderId", store = r.store,
            customer_id = r."customerId", service = r.service, status = r.status, open_kinds = r."openKinds", state = r.state,
            ended_at = r."endedAt", outcome = r.outcome, lane = r.lane, on_time = r."onTime", first_attempt = r."firstAttempt",
            transit_seconds = r."transitSeconds", silences = r.silences
            from
            """ + COLUMNS + " where s.id = r.id";
    private static final String INSERT_SCANS = """
            insert into scan (id, carrier, number, occurred_at, status, code, description, reason, location, received_at, event_id, raw)
            select id, carrier, number, "occurredAt", status, code, description, reason, location, "receivedAt", "eventId", raw
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id uuid, carrier text, number text, "occurredAt" timestamptz, status text, code text,
            description text, reason text, location jsonb, "receivedAt" timestamptz, "eventId" text, raw jsonb)
            on conflict do nothing returning cast(id as text)
            """;
    private static final String SAVE_INCIDENTS = """
            insert into incident (id, shipment_id, kind, cause, status, order_id, store, carrier, number, reason, party, opened_at, closed_at, closed_by,
                revision, grown_days, es, en, event_id, event_type)
            select id, "shipmentId", kind, cause, status, "orderId", store, carrier, number, reason, party, "openedAt", "closedAt", "closedBy",
                revision, "grownDays", es, en, "eventId", "eventType"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id uuid, "shipmentId" uuid, kind text, cause text, status text, "orderId" text, store text,
                carrier text, number text, reason text, party text, "openedAt" timestamptz, "closedAt" timestamptz, "closedBy" text, revision int,
                "grownDays" int, es text, en text, "eventId" text, "eventType" text)
            order by id
            on conflict (id) do update set cause = excluded.cause, status = excluded.status, reason = excluded.reason, party = excluded.party,
                opened_at = excluded.opened_at, closed_at = excluded.closed_at, closed_by = excluded.closed_by, revision = excluded.revision,
                grown_days = excluded.grown_days, es = excluded.es, en = excluded.en
            """;

    private final Sql sql;
    private final Json json;

    ShipmentRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Whoever works on a number, known or not, works alone until the transaction ends. */
    Uni<Void> lock(Collection<String> numbers) {
        Set<String> distinct = new HashSet<>(numbers);
        return distinct.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.list(LOCK_NUMBERS, row -> row[0], sql.rows(List.copyOf(distinct)))
                        .replaceWithVoid();
    }

    /** The parcels of these numbers, and of those that come to an end, their orders too. */
    Uni<List<Shipment>> find(Collection<NumberKey> numbers) {
        return sql.list(BY_NUMBERS, this::read, sql.rows(List.copyOf(numbers)));
    }

    /** All shipments of these orders, and the parcels of these numbers. */
    Uni<List<Shipment>> find(Collection<String> orders, Collection<NumberKey> numbers) {
        return sql.list(
                BY_ORDERS_AND_NUMBERS, this::read, sql.rows(List.copyOf(orders)), sql.rows(List.copyOf(numbers)));
    }

    Uni<List<Shipment>> findByIds(Collection<String> ids) {
        return sql.list(BY_IDS, this::read, sql.rows(List.copyOf(ids)));
    }

    Uni<Void> save(List<Shipment> changed, Stores stores) {
        List<ShipmentRow> inserts = rows(changed, stores, true);
        List<ShipmentRow> updates = rows(changed, stores, false);
        return execute(INSERT, inserts).chain(() -> execute(UPDATE, updates));
    }

    /** @return the ids of those rows that were not there yet */
    Uni<Set<UUID>> insertScans(List<ScanRow> rows) {
        return sql.list(INSERT_SCANS, row -> UUID.fromString((String) row[0]), sql.rows(rows))
                .map(HashSet::new);
    }

    Uni<Void> saveIncidents(List<IncidentRow> rows) {
        return execute(SAVE_INCIDENTS, rows);
    }

    private Uni<Void> execute(String statement, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(statement, sql.rows(rows)).replaceWithVoid();
    }

    private List<ShipmentRow> rows(List<Shipment> shipments, Stores stores, boolean fresh) {
        return shipments.stream()
                .filter(shipment -> shipment.isFresh() == fresh)
                .map(shipment -> ShipmentRow.of(shipment, stores.lane(shipment), json.write(shipment)))
                .toList();
    }

    private Shipment read(Object[] row) {
        return json.read((String) row[0], Shipment.class);
    }
}
