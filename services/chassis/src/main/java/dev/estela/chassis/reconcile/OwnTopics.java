package dev.estela.chassis.reconcile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads back the ids of what reached the topics this service writes to. It belongs to no consumer group and moves no one's position. */
final class OwnTopics implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    OwnTopics(Map<String, Object> broker, String service) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-reconciler");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 << 20);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 << 10);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Starts reading partitions it does not read yet with what was appended from that moment on. A topic may come into being, or grow, later. */
    void follow(Collection<String> topics, Instant since) {
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        List<TopicPartition> added = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .filter(all::add)
                .toList();
        if (!added.isEmpty()) {
            consumer.assign(all);
            seek(added, since);
        }
    }

    Set<String> names() {
        return consumer.assignment().stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    /** The ends are asked for first: what is appended meanwhile is read. */
    private void seek(List<TopicPartition> partitions, Instant since) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        partitions.forEach(partition -> {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? Objects.requireNonNull(ends.get(partition)) : first.offset());
        });
    }

    /** @return whether it came to where the topics ended when it was asked */
    boolean read(Consumer<UUID> seen) {
        if (consumer.assignment().isEmpty()) {
            return true;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (!reached(ends)) {
            var records = consumer.poll(POLL);
            if (records.isEmpty()) {
                return reached(ends);
            }
            records.forEach(record -> id(record.headers().lastHeader("ce_id"), seen));
        }
        return true;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void id(Header header, Consumer<UUID> seen) {
        if (header == null || header.value() == null) {
            return;
        }
        try {
            seen.accept(UUID.fromString(new String(header.value(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            // Somebody else's id: not one of the outbox's.
            return;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
