package dev.estela.chassis.dispatch;

import dev.estela.chassis.background.Background;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Takes messages and hands them over, outside any transaction; a transaction of its own then says that they are gone. Several
 * replicas may do so at once. Who dies in between leaves a lease behind: when it ends, the same bytes go out again under the same name.
 */
public final class Dispatcher<M> implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final List<Duration> LOOKS =
            Stream.of(2L, 4L, 8L, 16L, 32L, 64L).map(Duration::ofMillis).toList();
    private static final int BATCH = 64;
    private static final int SETTLE_ATTEMPTS = 5;

    private final AtomicReference<UUID> inHand = new AtomicReference<>();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean expected = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Desk<M> desk;
    private final Lanes<M> lanes;
    private final Duration lease;
    private final Background background;

    /** @param lanes how many messages are handed over at the same time */
    public Dispatcher(Desk<M> desk, int lanes, Duration lease, Background background) {
        this.desk = desk;
        this.lanes = new Lanes<>(desk, lanes);
        this.lease = lease;
        this.background = background;
    }

    public void start() {
        background.every("Handing over messages", IDLE, this::drain);
        background.every("Renewing leases", lease.dividedBy(3), this::renew);
    }

    /** A transaction that is about to commit has messages: look for them soon, and ever less often. */
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

    private Uni<Void> renew() {
        UUID owner = inHand.get();
        return owner == null
                ? Uni.createFrom().voidItem()
                : Panache.withTransaction(() -> desk.renew(owner, lease)).replaceWithVoid();
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
        UUID owner = UUID.randomUUID();
        inHand.set(owner);
        return Panache.withTransaction(() -> desk.lease(owner, lease, BATCH))
                .chain(leased -> leased.isEmpty()
                        ? Uni.createFrom().item(false)
                        : lanes.handOver(leased)
                                .chain(tried -> settle(owner, tried))
                                .replaceWith(true));
    }

    private Uni<Void> settle(UUID owner, List<Tried<M>> tried) {
        return Panache.withTransaction(() -> desk.settle(owner, tried))
                .onFailure()
                .invoke(failure -> Log.warnf("What was handed over cannot be written down: %s", failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                .atMost(SETTLE_ATTEMPTS);
    }

    @Override
    public void close() {
        lanes.close();
    }
}
