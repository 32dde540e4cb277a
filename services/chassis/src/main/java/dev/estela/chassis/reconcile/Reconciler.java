package dev.estela.chassis.reconcile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares what the outbox holds with what its topics hold, every few seconds, and sends again what is missing: a lost replication slot, lost offsets or
 * a relay that stepped over something do not stay unnoticed. Consumers know the ids and act once. It remembers how far it is sure, through restarts.
 */
@ApplicationScoped
public class Reconciler {
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final UUID LOWEST = new UUID(0, 0);

    private final OutboxRepository outbox;
    private final LostTopics lostTopics;
    private final Transactions transactions;
    private final Map<String, Object> broker;
    private final String service;
    private final boolean enabled;
    private final Duration pause;
    private final Duration patience;
    private final AtomicInteger waiting;
    private final Counter sentAgain;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * @param pause between two comparisons
     * @param patience how long an event may be on its way to Kafka before it is asked whether it was lost
     */
    Reconciler(
            OutboxRepository outbox,
            LostTopics lostTopics,
            Transactions transactions,
            MeterRegistry metrics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "estela.reconciler.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "estela.reconciler.pause", defaultValue = "5s") Duration pause,
            @ConfigProperty(name = "estela.reconciler.patience", defaultValue = "30s") Duration patience) {
        this.outbox = outbox;
        this.lostTopics = lostTopics;
        this.transactions = transactions;
        this.broker = broker;
        this.service = service;
        this.enabled = enabled;
        this.pause = pause;
        this.patience = patience;
        this.waiting = metrics.gauge("estela_outbox_unconfirmed", new AtomicInteger());
        this.sentAgain = metrics.counter("estela_outbox_sent_again_total");
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            Thread unused = Thread.ofPlatform().daemon().name("reconciler").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stoppedWithinPause()) {
                compareOrSayWhyNot();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compareOrSayWhyNot() throws InterruptedException {
        try {
            compareUntilStopped();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            if (stopped.getCount() > 0) {
                Log.warnf("The reconciler starts anew: %s", e.getMessage());
            }
        }
    }

    /** Every comparison is a pause after the one before, the first a pause after the start, which has better things to do. */
    private boolean stoppedWithinPause() throws InterruptedException {
        return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void compareUntilStopped() throws InterruptedException, ExecutionException, TimeoutException {
        Instant confirmed = transactions.run(outbox::confirmedUntil);
        Unconfirmed unconfirmed = new Unconfirmed(confirmed, patience);
        Written last = new Written(LOWEST, "", confirmed);
        try (OwnTopics topics = new OwnTopics(broker, service);
                TopicIds ids = new TopicIds(broker)) {
            do {
                lostTopics.restore(ids, topics.names());
                last = load(unconfirmed, topics, last);
                compare(unconfirmed, topics);
                confirmed = remember(unconfirmed, confirmed);
            } while (!stoppedWithinPause());
        }
    }

    /** @return the last row that was read */
    private Written load(Unconfirmed unconfirmed, OwnTopics topics, Written from)
            throws InterruptedException, ExecutionException, TimeoutException {
        Written last = from;
        List<Written> page;
        do {
            Written start = last;
            page = transactions.run(() -> outbox.after(start));
            if (!page.isEmpty()) {
                topics.follow(
                        page.stream().map(Written::topic).collect(Collectors.toSet()),
                        page.getFirst().writtenAt().minus(MARGIN));
                unconfirmed.written(page, System.nanoTime());
                last = page.getLast();
            }
        } while (page.size() == OutboxRepository.PAGE && !unconfirmed.crowded());
        return last;
    }

    private void compare(Unconfirmed unconfirmed, OwnTopics topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!topics.read(id -> unconfirmed.seen(id, System.nanoTime()))) {
            return;
        }
        List<Written> lost = unconfirmed.lost(System.nanoTime());
        waiting.set(unconfirmed.size());
        if (!lost.isEmpty()) {
            Set<UUID> found = transactions.run(() -> outbox.sendAgain(lost));
            unconfirmed.sentAgain(lost, found, System.nanoTime());
            sentAgain.increment(lost.size());
            Log.warnf(
                    "%d events of the outbox have not reached Kafka and are sent again, the first written at %s",
                    lost.size(), lost.getFirst().writtenAt());
        }
    }

    private Instant remember(Unconfirmed unconfirmed, Instant before)
            throws InterruptedException, ExecutionException, TimeoutException {
        Instant until = unconfirmed.confirmedUntil();
        if (until.isAfter(before)) {
            int unused = transactions.run(() -> outbox.confirm(until));
            return until;
        }
        return before;
    }
}
