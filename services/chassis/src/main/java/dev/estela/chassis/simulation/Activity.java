package dev.estela.chassis.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** What this process has in hand: events emitted, batches being handled, and how far each topic has been read. */
@ApplicationScoped
public class Activity {
    private final AtomicLong emitted = new AtomicLong();
    private final AtomicInteger inHand = new AtomicInteger();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();

    public void emitted(int events) {
        emitted.addAndGet(events);
    }

    public void begin() {
        inHand.incrementAndGet();
    }

    public void end() {
        inHand.decrementAndGet();
    }

    /** The next offset this process will handle. Called when a batch is done, and when a partition is assigned. */
    public void position(TopicPartition partition, long nextOffset) {
        positions.put(partition, nextOffset);
    }

    public void revoked(TopicPartition partition) {
        positions.remove(partition);
    }

    long emitted() {
        return emitted.get();
    }

    boolean busy() {
        return inHand.get() > 0;
    }

    /** Whether this process has handled what stands before these ends, of the topics it reads. */
    boolean reached(Map<String, Long> ends) {
        return positionsByTopic().entrySet().stream()
                .allMatch(position -> position.getValue() >= ends.getOrDefault(position.getKey(), 0L));
    }

    Map<String, Long> positionsByTopic() {
        Map<String, Long> sums = new TreeMap<>();
        positions.forEach((partition, next) -> sums.merge(partition.topic(), next, Long::sum));
        return sums;
    }
}
