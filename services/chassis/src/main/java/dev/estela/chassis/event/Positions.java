package dev.estela.chassis.event;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.simulation.Activity;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows from where each partition is read. Kafka's own note of it is believed only when it steps over nothing: a partition that comes with a later position
 * than the service has written down itself is read from there. An earlier one is a replay somebody wants.
 */
@ApplicationScoped
@Identifier("positions")
public class Positions implements KafkaConsumerRebalanceListener {
    private static final long SAVED_EVERY = Duration.ofSeconds(1).toNanos();
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 6;

    private final PositionRepository repository;
    private final Background background;
    private final Activity activity;
    private final Map<TopicPartition, Long> unsaved = new ConcurrentHashMap<>();
    private final AtomicLong savedAt = new AtomicLong(System.nanoTime());

    Positions(PositionRepository repository, Background background, Activity activity) {
        this.repository = repository;
        this.background = background;
        this.activity = activity;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = known(partitions);
        for (TopicPartition partition : partitions) {
            long told = consumer.position(partition);
            long next = Math.min(told, known.getOrDefault(partition, told));
            if (next < told) {
                Log.infof("%s is read from %d on, where this service stopped, not from %d", partition, next, told);
                consumer.seek(partition, next);
            }
            activity.position(partition, next);
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(activity::revoked);
        partitions.forEach(unsaved::remove);
    }

    /** These records are done with. Now and then that is written down. */
    Uni<Void> handled(ConsumerRecords<?, ?> records) {
        for (TopicPartition partition : records.partitions()) {
            long next = records.records(partition).getLast().offset() + 1;
            activity.position(partition, next);
            unsaved.put(partition, next);
        }
        long before = savedAt.get();
        long now = System.nanoTime();
        if (now - before < SAVED_EVERY || !savedAt.compareAndSet(before, now)) {
            return Uni.createFrom().voidItem();
        }
        Map<TopicPartition, Long> due = Map.copyOf(unsaved);
        due.forEach(unsaved::remove);
        return save(due);
    }

    /** What cannot be written down now is read again after a restart: nobody has to wait for it. */
    private Uni<Void> save(Map<TopicPartition, Long> positions) {
        return Panache.withTransaction(() -> repository.save(positions))
                .onFailure()
                .recoverWithUni(failure -> {
                    Log.warnf("The positions could not be written down: %s", failure.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    /** Runs on Kafka's own thread, which may wait for the database. */
    private Map<TopicPartition, Long> known(Collection<TopicPartition> partitions) {
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                return background
                        .run(() -> Panache.withTransaction(() -> repository.of(partitions)))
                        .get(DATABASE_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                Log.warnf("The positions cannot be read: %s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Map.of();
            }
        }
        return Map.of();
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
