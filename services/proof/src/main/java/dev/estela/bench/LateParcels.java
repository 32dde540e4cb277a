package dev.estela.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears on the topic which parcels are late, and when it heard it. */
final class LateParcels implements AutoCloseable {
    private static final String TOPIC = "estela.shipment";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Instant> expected = new HashMap<>();

    LateParcels(Stack stack) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka(), "enable.auto.commit", "false", "fetch.max.wait.ms", 10),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** From now on; what came before is not read. */
    void expect(String run, int count, IntFunction<Instant> due) {
        Shop shop = new Shop(run);
        for (int n = 0; n < count; n++) {
            expected.put(shop.id(n), due.apply(n));
        }
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    /** @return for each of those expected, the milliseconds from due to told */
    Samples await() throws IOException {
        Samples lateness = new Samples();
        Set<String> told = new HashSet<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (told.size() < expected.size() && System.nanoTime() < end) {
            for (var said : consumer.poll(POLL)) {
                Instant now = Instant.now();
                String order = late(said.value());
                if (expected.containsKey(order)) {
                    if (!told.add(order)) {
                        throw new IllegalStateException(order + " was told twice: void");
                    }
                    lateness.add(Duration.between(expected.get(order), now).toMillis());
                }
            }
        }
        if (told.size() < expected.size()) {
            throw new IllegalStateException(expected.size() - told.size() + " were not told: void");
        }
        expected.clear();
        return lateness;
    }

    /** The order whose parcel an event says is late, empty where it says something else. */
    private static String late(String event) throws IOException {
        JsonNode said = Api.JSON.readTree(event);
        JsonNode incident = said.path("incident");
        return incident.path("kind").asText().equals("late")
                ? said.path("orderId").asText()
                : "";
    }

    @Override
    public void close() {
        consumer.close();
    }
}
