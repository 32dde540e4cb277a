package dev.estela.chassis.outbox;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.simulation.Activity;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes events in the transaction that made the change; the relay carries them to Kafka. All of a batch go in one statement. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (id, topic, aggregate_id, type, source, subject, time, dataschema, store, correlation_id, causation_id, causation_type, traceparent, occurred_at, payload)
            select id, topic, aggregate_id, type, source, subject, time, dataschema, store, correlation_id, causation_id, causation_type, traceparent,
                   cast(time as timestamptz) at time zone 'utc', payload
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id uuid, topic text, aggregate_id text, type text, source text, subject text, time text,
                   dataschema text, store text, correlation_id text, causation_id text, causation_type text, traceparent text, payload text)
            """;

    private static final String FORGET = """
            delete from outbox o using jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as gone(topic text, key text)
            where o.aggregate_id = gone.key and o.topic = gone.topic""";
    /** What the relay turns into a record without a value. */
    private static final String NO_PAYLOAD = "";

    private final Sql sql;
    private final Json json;
    private final Activity activity;
    private final String source;

    Outbox(Sql sql, Json json, Activity activity, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.json = json;
        this.activity = activity;
        this.source = "/services/" + service;
    }

    public Uni<Void> add(OutboxEvent event, Cause cause) {
        return addAll(List.of(new Outgoing(event, cause)));
    }

    public Uni<Void> addAll(List<Outgoing> events) {
        return insert(events.stream().map(this::row).toList());
    }

    /** Sends a message of somebody else's once more, as it was. A repaired one is a new message, caused by the old one. */
    public Uni<Void> sendAgain(Event event, @Nullable String repairedPayload) {
        String id = repairedPayload == null ? event.id() : Ids.v7().toString();
        return insert(List.of(new OutboxRow(
                id,
                event.topic(),
                event.key() == null ? event.id() : event.key(),
                event.type(),
                event.source(),
                event.subject() == null ? event.id() : event.subject(),
                event.time().toString(),
                "",
                event.store(),
                event.correlationId(),
                repairedPayload == null ? event.causationId() : event.id(),
                repairedPayload == null ? event.causationType() : event.type(),
                event.traceparent(),
                repairedPayload == null ? event.payload() : repairedPayload)));
    }

    /** A tombstone on a compacted topic for each; what is kept here of the same keys goes first, so that nothing sends it again. */
    public Uni<Void> eraseAll(List<Tombstone> tombstones) {
        return tombstones.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(FORGET, sql.rows(tombstones))
                        .chain(() -> insert(tombstones.stream().map(this::row).toList()));
    }

    private OutboxRow row(Tombstone tombstone) {
        return new OutboxRow(
                Ids.v7().toString(),
                tombstone.topic(),
                tombstone.key(),
                tombstone.type(),
                source,
                tombstone.key(),
                tombstone.occurredAt().toString(),
                "",
                tombstone.store(),
                tombstone.key(),
                tombstone.cause().eventId(),
                tombstone.cause().type(),
                Traceparent.next(tombstone.cause().traceparent()),
                NO_PAYLOAD);
    }

    private Uni<Void> insert(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        activity.emitted(rows.size());
        return sql.execute(INSERT, sql.rows(rows)).replaceWithVoid();
    }

    private OutboxRow row(Outgoing outgoing) {
        OutboxEvent event = outgoing.event();
        return new OutboxRow(
                Ids.v7().toString(),
                event.topic(),
                event.aggregateId(),
                event.type(),
                source,
                event.aggregateId(),
                event.occurredAt().toString(),
                DataSchema.of(event.type()),
                event.store(),
                event.correlationId(),
                outgoing.cause().eventId(),
                outgoing.cause().type(),
                Traceparent.next(outgoing.cause().traceparent()),
                json.write(event));
    }
}
