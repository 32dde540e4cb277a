package dev.estela.notices.delivery;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.simulation.RestProbe;
import dev.estela.notices.delivery.LaneService.Tried;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Takes frozen messages and hands them over, outside any transaction; a transaction of its own then says that they are gone. Several
 * replicas may do so at once. Who dies in between leaves a lease behind: when it ends, the same bytes go out again under the same Message-ID.
 */
@ApplicationScoped
public class SendingService implements RestProbe {
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final List<Duration> LOOKS =
            Stream.of(2L, 4L, 8L, 16L, 32L, 64L).map(Duration::ofMillis).toList();
    private static final int BATCH = 64;
    private static final int MARK_ATTEMPTS = 5;

    private final AtomicReference<UUID> inHand = new AtomicReference<>();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean expected = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final MessageRepository messages;
    private final LaneService lanes;
    private final ResultService results;
    private final DeliveryConfig config;
    private final Background background;
    private final MeterRegistry metrics;

    SendingService(
            MessageRepository messages,
            LaneService lanes,
            ResultService results,
            DeliveryConfig config,
            Background background,
            MeterRegistry metrics) {
        this.messages = messages;
        this.lanes = lanes;
        this.results = results;
        this.config = config;
        this.background = background;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        background.every("Handing over messages", IDLE, this::drain);
        background.every("Renewing leases", config.lease().dividedBy(3), this::renew);
    }

    /** A transaction that is about to commit has frozen messages: look for them soon, and ever less often. */
    public void expect() {
        expected.set(true);
        if (looking.compareAndSet(false, true)) {
            look(0);
        }
    }

    private void look(int times) {
        expected.set(false);
        background.later(LOOKS.get(times), () -> {
            var unused = background.run(this::drain).whenComplete((ignored, failure) -> lookAgain(times + 1));
        });
    }

    private void lookAgain(int times) {
        if (expected.get()) {
            look(0);
        } else if (times < LOOKS.size()) {
            look(times);
        } else {
            looking.set(false);
        }
    }

    @Override
    public Uni<Boolean> busy() {
        return Panache.withSession(messages::anyInFlight);
    }

    private Uni<Void> renew() {
        UUID lease = inHand.get();
        return lease == null
                ? Uni.createFrom().voidItem()
                : Panache.withTransaction(() -> messages.renew(lease, config.lease()))
                        .replaceWithVoid();
    }

    private Uni<Void> drain() {
        if (!draining.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(this::round)
                .whilst(found -> found)
                .collect()
                .last()
                .replaceWithVoid()
                .eventually(() -> {
                    inHand.set(null);
                    draining.set(false);
                });
    }

    /**
     * Every round leases under a name of its own: what could not be written down is left to its lease.
     *
     * @return whether there was anything to hand over
     */
    private Uni<Boolean> round() {
        UUID lease = UUID.randomUUID();
        inHand.set(lease);
        return Panache.withTransaction(() -> messages.lease(lease, config.lease(), BATCH))
                .chain(leased -> leased.isEmpty()
                        ? Uni.createFrom().item(false)
                        : lanes.handOver(leased)
                                .chain(tried -> mark(lease, tried))
                                .replaceWith(true));
    }

    private Uni<Void> mark(UUID lease, List<Tried> tried) {
        tried.forEach(one -> metrics.counter(
                        "estela_messages_handed_over_total",
                        "channel",
                        one.message().channel().wire(),
                        "outcome",
                        one.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment());
        return Panache.withTransaction(() -> results.record(lease, tried))
                .onFailure()
                .invoke(failure -> Log.warnf("What was handed over cannot be written down: %s", failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                .atMost(MARK_ATTEMPTS);
    }
}
