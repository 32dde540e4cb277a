package dev.estela.local.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads end offsets with a consumer that keeps its connection and metadata: one round trip for all topics. */
class KafkaTopics implements Topics, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

    KafkaTopics(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "client.id", "simulated-clock-ends"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public synchronized Map<String, Long> ends(Set<String> topics) {
        List<TopicPartition> asked = new ArrayList<>();
        topics.forEach(topic -> asked.addAll(partitionsOf(topic)));
        if (!consumer.assignment().containsAll(asked)) {
            assignAll();
        }
        Map<String, Long> ends = new HashMap<>();
        consumer.endOffsets(asked, PATIENCE).forEach((partition, end) -> ends.merge(partition.topic(), end, Long::sum));
        return ends;
    }

    /** It never polls, so nothing is fetched; but of partitions that are not its own a consumer complains at each question. */
    private void assignAll() {
        consumer.assign(partitions.values().stream().flatMap(List::stream).toList());
    }

    /** Remembered once the topic is there. */
    private List<TopicPartition> partitionsOf(String topic) {
        List<TopicPartition> known = partitions.getOrDefault(topic, List.of());
        if (known.isEmpty()) {
            known = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            partitions.put(topic, known);
        }
        return known;
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
