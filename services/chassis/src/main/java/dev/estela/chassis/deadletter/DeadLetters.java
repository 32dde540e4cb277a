package dev.estela.chassis.deadletter;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake.Rejection;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.outbox.Tombstone;
import dev.estela.chassis.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what could not be handled: as a row that can be read, repaired and sent again, and as an event for whoever watches the topic. */
@ApplicationScoped
public class DeadLetters {
    private static final String INSERT = """
            insert into dead_letter (id, topic, partition_no, offset_no, key, event_id, type, source, store, correlation_id, subject, traceparent, event_time, reason, detail, stack, payload, failed_at, status)
            select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id uuid, topic text, partition_no int, offset_no bigint, key text, event_id text, type text,
                source text, store text, correlation_id text, subject text, traceparent text, event_time timestamptz, reason text, detail text, stack text, payload text, failed_at timestamptz, status text)
            on conflict do nothing returning cast(id as text)
            """;
    static final String OPEN = "open";
    static final String ERASED = "erased";
    private static final String ERASE = """
            update dead_letter set payload = null, detail = null, stack = null, status = '%s'
            where exists (select 1 from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as word where position(lower(word) in lower(payload)) > 0)
            returning cast(id as text), store""".formatted(ERASED);

    private final Sql sql;
    private final ErasedNameRepository erasedNames;
    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final String service;

    DeadLetters(
            Sql sql,
            ErasedNameRepository erasedNames,
            Outbox outbox,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.erasedNames = erasedNames;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
        this.service = service;
    }

    /**
     * Keeps them in a transaction of their own; the same record twice is kept once. Of those that tell something of the time before somebody was erased, and name
     * them, only that and why they failed.
     */
    public Uni<Void> add(List<Rejection> rejections) {
        Instant now = clock.instant();
        List<DeadLetterRow> rows = rejections.stream()
                .map(rejection -> DeadLetterRow.of(rejection, now))
                .toList();
        rows.forEach(row -> Log.warnf(
                "Dead letter %s: topic=%s type=%s eventId=%s reason=%s",
                row.id(), row.topic(), row.type(), row.eventId(), row.reason()));
        metrics.counter("estela_dead_letters_total").increment(rows.size());
        return Panache.withTransaction(() -> erasedNames
                .among(rows.stream().flatMap(row -> row.names().stream()).collect(Collectors.toSet()))
                .map(erased -> rows.stream()
                        .map(row -> row.speaksOf(erased) ? row.emptied() : row)
                        .toList())
                .chain(kept -> insert(kept, rejections, now)));
    }

    private Uni<Void> insert(List<DeadLetterRow> rows, List<Rejection> rejections, Instant now) {
        return sql.list(INSERT, row -> (String) row[0], sql.rows(rows))
                .chain(ids -> outbox.addAll(rows.stream()
                        .filter(row -> ids.contains(row.id()))
                        .map(row ->
                                announce(row, rejections.get(rows.indexOf(row)).event(), now))
                        .toList()));
    }

    /**
     * Empties those that speak of somebody, here and on their topic. That something failed, and why, stays.
     *
     * @param words what betrays them: ids in quotes, which are remembered for those that come later, and addresses, which are not
     */
    public Uni<Void> erase(List<String> words, Cause cause) {
        List<String> telling = words.stream().filter(word -> !word.isBlank()).toList();
        return telling.isEmpty()
                ? Uni.createFrom().voidItem()
                : erasedNames
                        .remember(telling.stream().filter(DeadLetters::isId).toList(), clock.instant())
                        .chain(() -> sql.list(ERASE, row -> tombstone(row, cause), sql.rows(telling)))
                        .chain(outbox::eraseAll);
    }

    private static boolean isId(String word) {
        return word.startsWith("\"");
    }

    private Tombstone tombstone(Object[] row, Cause cause) {
        return new Tombstone(
                DeadLetterAdded.topicOf(service),
                (String) row[0],
                "dev.estela.dead-letter.erased.v1",
                (String) row[1],
                clock.instant(),
                cause);
    }

    private Outgoing announce(DeadLetterRow row, Event event, Instant now) {
        return new Outgoing(
                new DeadLetterAdded(
                        row.id(),
                        service,
                        row.topic(),
                        row.eventId(),
                        row.type(),
                        row.reason(),
                        row.detail(),
                        row.store(),
                        row.correlationId(),
                        row.payload(),
                        now),
                event.cause());
    }
}
