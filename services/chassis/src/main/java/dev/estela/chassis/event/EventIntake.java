package dev.estela.chassis.event;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.deadletter.DeadLetters;
import dev.estela.chassis.inbox.Inbox;
import dev.estela.chassis.simulation.Activity;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * How a service takes events: a batch is one transaction with its inbox claims. When it fails, its events are tried one by one, so that a bad one does not
 * fail its neighbours; what cannot be handled becomes a dead letter, within five seconds. While the database is away nothing is given up: the batch waits.
 */
@ApplicationScoped
public class EventIntake {
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(2000));
    private static final Duration CONTENTION_PAUSE = Duration.ofMillis(20);
    private static final Duration OUTAGE_PAUSE = Duration.ofMillis(500);

    private final CloudEventReader reader;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Positions positions;
    private final Activity activity;
    private final MeterRegistry metrics;

    EventIntake(
            CloudEventReader reader,
            Inbox inbox,
            DeadLetters deadLetters,
            @Identifier("positions") Positions positions,
            Activity activity,
            MeterRegistry metrics) {
        this.reader = reader;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.positions = positions;
        this.activity = activity;
        this.metrics = metrics;
    }

    /**
     * @param types what the service subscribes to; others pass by
     * @param work gets the events nobody has handled yet, in order, inside a transaction
     */
    public Uni<Void> handle(
            ConsumerRecords<String, String> records, Set<String> types, Function<List<Event>, Uni<Void>> work) {
        return handle(records, types, work, null);
    }

    /**
     * For compacted topics.
     *
     * @param erased gets the keys of tombstones, in a transaction, and must bear to get them again; without it a tombstone is a dead letter
     */
    public Uni<Void> handle(
            ConsumerRecords<String, String> records,
            Set<String> types,
            Function<List<Event>, Uni<Void>> work,
            @Nullable Function<List<String>, Uni<Void>> erased) {
        activity.begin();
        List<Event> events = new ArrayList<>();
        List<Rejection> unreadable = new ArrayList<>();
        Set<String> ended = new LinkedHashSet<>();
        Set<String> begunAgain = new LinkedHashSet<>();
        for (ConsumerRecord<String, String> record : records) {
            if (record.value() == null && erased != null) {
                ended.add(record.key());
            } else {
                if (ended.remove(record.key())) {
                    begunAgain.add(record.key());
                }
                read(record, types, events, unreadable);
            }
        }
        return reject(unreadable)
                .chain(() -> erase(begunAgain, erased))
                .chain(() -> events.isEmpty() ? done() : together(events, work))
                .chain(() -> erase(ended, erased))
                .chain(() -> positions.handled(records))
                .eventually(activity::end);
    }

    private void read(
            ConsumerRecord<String, String> record, Set<String> types, List<Event> events, List<Rejection> unreadable) {
        try {
            Event event = reader.read(record);
            if (types.contains(event.type())) {
                events.add(event);
            }
        } catch (PoisonException e) {
            unreadable.add(new Rejection(Unreadable.event(record), e));
        }
    }

    private static Uni<Void> erase(Set<String> keys, @Nullable Function<List<String>, Uni<Void>> erased) {
        if (keys.isEmpty() || erased == null) {
            return done();
        }
        return Panache.withTransaction(() -> erased.apply(List.copyOf(keys)))
                .onFailure(Failures::pass)
                .recoverWithUni(failure -> waitOut(failure).chain(() -> erase(keys, erased)));
    }

    private Uni<Void> together(List<Event> events, Function<List<Event>, Uni<Void>> work) {
        return attempt(events, work)
                .onFailure(Failures::pass)
                .recoverWithUni(failure -> waitOut(failure).chain(() -> together(events, work)))
                .onFailure()
                .recoverWithUni(failure -> events.size() == 1
                        ? afterFailure(events.getFirst(), work, failure, 0)
                        : oneByOne(events, work));
    }

    private Uni<Void> oneByOne(List<Event> events, Function<List<Event>, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> alone(event, work, 0))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> alone(Event event, Function<List<Event>, Uni<Void>> work, int tries) {
        return attempt(List.of(event), work)
                .onFailure()
                .recoverWithUni(failure -> afterFailure(event, work, failure, tries));
    }

    private Uni<Void> afterFailure(Event event, Function<List<Event>, Uni<Void>> work, Throwable failure, int tries) {
        if (Failures.pass(failure)) {
            return waitOut(failure).chain(() -> alone(event, work, tries));
        }
        if (failure instanceof PoisonException || tries == PATIENCE.size()) {
            return reject(List.of(new Rejection(event, failure)));
        }
        return Background.pause(PATIENCE.get(tries)).chain(() -> alone(event, work, tries + 1));
    }

    private Uni<Void> attempt(List<Event> events, Function<List<Event>, Uni<Void>> work) {
        return Panache.withTransaction(() -> inbox.claim(events).call(claims -> run(claims.fresh(), work)))
                .invoke(claims -> metrics.counter(
                                "estela_events_handled_total",
                                "topic",
                                events.getFirst().topic())
                        .increment(claims.fresh().size()))
                .chain(claims -> reject(claims.reused().stream()
                        .map(event -> new Rejection(
                                event, new PoisonException("id-reused", "The id was used before with another content")))
                        .toList()));
    }

    private static Uni<Void> run(List<Event> fresh, Function<List<Event>, Uni<Void>> work) {
        return fresh.isEmpty() ? done() : work.apply(fresh);
    }

    private Uni<Void> reject(List<Rejection> rejections) {
        return rejections.isEmpty()
                ? done()
                : deadLetters.add(rejections).onFailure(Failures::pass).recoverWithUni(failure -> waitOut(failure)
                        .chain(() -> reject(rejections)));
    }

    private static Uni<Void> waitOut(Throwable outage) {
        if (Failures.ofContention(outage)) {
            return Background.pause(CONTENTION_PAUSE);
        }
        Log.warnf("Waiting for the database: %s", outage.getMessage());
        return Background.pause(OUTAGE_PAUSE);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    /** An event and why it cannot be handled. */
    public record Rejection(Event event, Throwable failure) {}
}
