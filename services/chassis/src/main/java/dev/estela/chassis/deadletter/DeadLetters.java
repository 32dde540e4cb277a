package dev.estela.chassis.deadletter;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake.Rejection;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.outbox.Tombstone;
import dev.estela.chassis.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps what could not be handled: as a row that can be read, repaired and sent again, and as an event for whoever watches the topic. */
@ApplicationScoped
public class DeadLetters {
    private static final String INSERT = """
            insert into dead_letter (id, topic, partition_no, offset_no, key, event_id, type, source, store, correlation_id, subject, traceparent, event_time, reason, detail, stack, payload, failed_at)
            select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id uuid, topic text, partition_no int, offset_no bigint, key text, event_id text, type text,
                source text, store text, correlation_id text, subject text, traceparent text, event_time timestamptz, reason text, detail text, stack text, payload text, failed_at timestamptz)
            on conflict do nothing returning cast(id as text)
            """;
    static final String ERASED = "erased";
    private static final String ERASE = """
            update dead_letter set payload = null, detail = null, stack = null, status = '%s'
            where exists (select 1 from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as word where position(lower(word) in lower(payload)) > 0)
            returning cast(id as text), store""".formatted(ERASED);
    private static final int STACK_LIMIT = 4000;

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final String service;

    DeadLetters(
            Sql sql,
            Outbox outbox,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
        this.service = service;
    }

    /** Keeps them in a transaction of their own; the same record twice is kept once. */
    public Uni<Void> add(List<Rejection> rejections) {
        Instant now = clock.instant();
        List<Row> rows =
                rejections.stream().map(rejection -> row(rejection, now)).toList();
        rows.forEach(row -> Log.warnf(
                "Dead letter %s: topic=%s type=%s eventId=%s reason=%s",
                row.id, row.topic, row.type, row.eventId, row.reason));
        metrics.counter("estela_dead_letters_total").increment(rows.size());
        return Panache.withTransaction(() -> sql.list(INSERT, row -> (String) row[0], sql.rows(rows))
                .chain(ids -> outbox.addAll(rows.stream()
                        .filter(row -> ids.contains(row.id))
                        .map(row ->
                                announce(row, rejections.get(rows.indexOf(row)).event(), now))
                        .toList())));
    }

    /**
     * Empties those that speak of somebody, here and on their topic. That something failed, and why, stays.
     *
     * @param words what betrays them: ids, addresses
     */
    public Uni<Void> erase(List<String> words, Cause cause) {
        List<String> telling = words.stream().filter(word -> !word.isBlank()).toList();
        return telling.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.list(ERASE, row -> tombstone(row, cause), sql.rows(telling))
                        .chain(outbox::eraseAll);
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

    private Outgoing announce(Row row, Event event, Instant now) {
        return new Outgoing(
                new DeadLetterAdded(
                        row.id,
                        service,
                        row.topic,
                        row.eventId,
                        row.type,
                        row.reason,
                        row.detail,
                        row.store,
                        row.correlationId,
                        row.payload,
                        now),
                event.cause());
    }

    private static Row row(Rejection rejection, Instant now) {
        Event event = rejection.event();
        Throwable failure = rejection.failure();
        UUID id = Ids.named(event.topic(), event.messageId(), Long.toString(Ids.hash(event.payload())));
        return new Row(
                id.toString(),
                event.topic(),
                event.partition(),
                event.offset(),
                clean(event.key()),
                clean(event.id()),
                clean(event.type()),
                clean(event.source()),
                clean(event.store()),
                clean(event.correlationId()),
                clean(event.subject()),
                clean(event.traceparent()),
                event.time(),
                failure instanceof PoisonException poison ? poison.reason() : "not-handled",
                clean(failure.getMessage()),
                clean(stack(failure)),
                clean(event.payload()),
                now);
    }

    /** PostgreSQL's text knows no NUL. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "\uFFFD");
    }

    private static @Nullable String stack(Throwable failure) {
        if (failure instanceof PoisonException) {
            return null;
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString()
                .substring(0, Math.min(STACK_LIMIT, text.getBuffer().length()));
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            String id,
            String topic,
            int partitionNo,
            long offsetNo,
            @Nullable String key,
            @Nullable String eventId,
            @Nullable String type,
            @Nullable String source,
            @Nullable String store,
            @Nullable String correlationId,
            @Nullable String subject,
            @Nullable String traceparent,
            Instant eventTime,
            String reason,
            @Nullable String detail,
            @Nullable String stack,
            @Nullable String payload,
            Instant failedAt) {}
}
