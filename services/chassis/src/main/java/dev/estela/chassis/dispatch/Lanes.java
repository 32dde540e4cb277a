package dev.estela.chassis.dispatch;

import dev.estela.chassis.dispatch.Outcome.Why;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands several messages over at the same time, on threads that may wait for the other side. */
final class Lanes<M> implements AutoCloseable {
    private final Desk<M> desk;
    private final ExecutorService threads;
    private final int lanes;

    Lanes(Desk<M> desk, int lanes) {
        this.desk = desk;
        this.lanes = lanes;
        this.threads = Executors.newFixedThreadPool(lanes, named());
    }

    /** What became of each message, back on the caller's context. */
    Uni<List<Tried<M>>> handOver(List<M> messages) {
        Context context = Vertx.currentContext();
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(
                        message -> Uni.createFrom().item(() -> attempt(message)).runSubscriptionOn(threads))
                .merge(lanes)
                .collect()
                .asList()
                .emitOn(task -> context.runOnContext(ignored -> task.run()));
    }

    private Tried<M> attempt(M message) {
        try {
            return new Tried<>(message, desk.handOver(message));
        } catch (RuntimeException e) {
            Log.error("A message cannot be handed over", e);
            return new Tried<>(message, new Outcome.Never(Why.REFUSED, String.valueOf(e.getMessage())));
        }
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "delivery-lane-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
