package dev.estela.chassis.reconcile;

import dev.estela.chassis.background.Background;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work in the database for the reconciler's thread, which waits for it. */
@ApplicationScoped
class Transactions {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Background background;

    Transactions(Background background) {
        this.background = background;
    }

    <T> T run(Supplier<Uni<T>> work) throws InterruptedException, ExecutionException, TimeoutException {
        return background.run(() -> Panache.withTransaction(work)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
