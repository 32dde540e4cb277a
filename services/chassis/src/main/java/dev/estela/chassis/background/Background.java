package dev.estela.chassis.background;

import io.quarkus.logging.Log;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Work that nobody asked for over HTTP or Kafka: it runs on an event loop, in a context of its own, as reactive sessions demand. */
@ApplicationScoped
public class Background {
    private final Vertx vertx;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Background(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> CompletableFuture<T> run(Supplier<Uni<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> start(work, result));
        return result;
    }

    private static <T> void start(Supplier<Uni<T>> work, CompletableFuture<T> result) {
        Cancellable unused = work.get().subscribe().with(result::complete, result::completeExceptionally);
    }

    /** Runs the work, waits for the pause, runs it again. A failure is logged and does not end it. */
    public void every(String name, Duration pause, Supplier<Uni<Void>> work) {
        run(work).whenComplete((ignored, failure) -> {
            if (failure != null && !stopped.get()) {
                Log.warnf("%s failed and is tried again in %s: %s", name, pause, failure.getMessage());
            }
            later(pause, () -> every(name, pause, work));
        });
    }

    public void later(Duration pause, Runnable work) {
        if (!stopped.get()) {
            vertx.setTimer(Math.max(1, pause.toMillis()), ignored -> {
                if (!stopped.get()) {
                    work.run();
                }
            });
        }
    }

    /** A pause inside a reactive chain that goes on in the same context. */
    public static Uni<Void> pause(Duration pause) {
        Context context = Vertx.currentContext();
        return Uni.createFrom().emitter(emitter -> context.owner()
                .setTimer(
                        Math.max(1, pause.toMillis()),
                        ignored -> context.runOnContext(resumed -> emitter.complete(null))));
    }

    @PreDestroy
    void stop() {
        stopped.set(true);
    }
}
