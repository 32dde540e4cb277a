package dev.estela.chassis;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.sql.Sql;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.chassis.timer.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A small service on the chassis: writes down deeds, tells the world, and remembers them an hour later. */
@ApplicationScoped
class DeedConsumer implements TimerHandler {
    static final String TYPE = "test.deed.done.v1";
    static final AtomicInteger failuresLeft = new AtomicInteger();
    static final AtomicInteger mostDueAtOnce = new AtomicInteger();

    private final EventIntake intake;
    private final Outbox outbox;
    private final Timers timers;
    private final Sql sql;
    private final Clock clock;

    DeedConsumer(EventIntake intake, Outbox outbox, Timers timers, Sql sql, Clock clock) {
        this.intake = intake;
        this.outbox = outbox;
        this.timers = timers;
        this.sql = sql;
        this.clock = clock;
    }

    @Incoming("deed-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, Set.of(TYPE), this::handle);
    }

    @Incoming("deed-state-events")
    Uni<Void> onState(ConsumerRecords<String, String> records) {
        return intake.handle(records, Set.of(TYPE), this::handle, this::forget);
    }

    private Uni<Void> forget(List<String> keys) {
        return sql.execute(
                        "delete from deed where name = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))",
                        sql.rows(keys))
                .replaceWithVoid();
    }

    private Uni<Void> handle(List<Event> events) {
        for (Event event : events) {
            if (event.payload().contains("poison")) {
                throw new PoisonException("poison", "it says so");
            }
            if (event.payload().contains("stumble") && failuresLeft.getAndDecrement() > 0) {
                throw new IllegalStateException("stumbled");
            }
        }
        return write(events)
                .chain(() -> outbox.addAll(events.stream()
                        .map(event -> new Outgoing(new DeedKept(event.id(), event.key(), event.time()), event.cause()))
                        .toList()))
                .chain(() -> timers.setAll(events.stream()
                        .map(event ->
                                new Timer(kind(), event.key(), event.time().plusSeconds(3600), event.id()))
                        .toList()));
    }

    private Uni<Void> write(List<Event> events) {
        List<Deed> deeds = events.stream()
                .map(event -> new Deed(event.id(), event.key(), clock.instant()))
                .toList();
        return insert(deeds);
    }

    private Uni<Void> insert(List<Deed> deeds) {
        return sql.execute("""
                        insert into deed (event_id, name, at)
                        select "eventId", name, at from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("eventId" text, name text, at timestamptz)
                        """, sql.rows(deeds)).replaceWithVoid();
    }

    @Override
    public String kind() {
        return "remember";
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        mostDueAtOnce.accumulateAndGet(due.size(), Math::max);
        return insert(due.stream()
                .map(timer -> new Deed(timer.payload(), "remembered " + timer.subject(), clock.instant()))
                .toList());
    }

    record Deed(String eventId, String name, Instant at) {}

    record DeedKept(String deedId, String name, Instant occurredAt) implements OutboxEvent {
        @Override
        public String topic() {
            return "estela.deed";
        }

        @Override
        public String type() {
            return "dev.estela.deed.kept.v1";
        }

        @Override
        public String aggregateId() {
            return deedId;
        }

        @Override
        public String store() {
            return "test";
        }

        @Override
        public String correlationId() {
            return name;
        }
    }
}
