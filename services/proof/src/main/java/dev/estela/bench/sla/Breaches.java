package dev.estela.bench.sla;

import dev.estela.bench.Samples;
import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears on the topic whose promise is broken, from now on. */
final class Breaches implements AutoCloseable {
    private static final String TOPIC = "estela.ticket";
    private static final String TYPE = "dev.estela.ticket.breached.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<String, String> consumer;
    private final Set<String> tickets = new HashSet<>();
    private final Samples lateness = new Samples();

    Breaches(Stack stack) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafka(), "enable.auto.commit", "false", "fetch.max.wait.ms", 10),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** @return for each of so many, the milliseconds from their end to told; a little longer is listened, for one that is told twice */
    Samples of(int count, Instant end) throws IOException {
        Instant until = end.plus(PATIENCE);
        while (tickets.size() < count && Instant.now().isBefore(until)) {
            hear(end);
        }
        if (tickets.size() < count) {
            throw new IllegalStateException(count - tickets.size() + " were not told: void");
        }
        until = Instant.now().plus(QUIET);
        while (Instant.now().isBefore(until)) {
            hear(end);
        }
        return lateness;
    }

    private void hear(Instant end) throws IOException {
        for (ConsumerRecord<String, String> said : consumer.poll(POLL)) {
            if (isBreach(said)) {
                if (!tickets.add(ticket(said))) {
                    throw new IllegalStateException(ticket(said) + " was told twice: void");
                }
                lateness.add(Duration.between(end, Instant.now()).toMillis());
            }
        }
    }

    private static boolean isBreach(ConsumerRecord<String, String> said) {
        Header type = said.headers().lastHeader("ce_type");
        return type != null && TYPE.equals(new String(type.value(), StandardCharsets.UTF_8));
    }

    private static String ticket(ConsumerRecord<String, String> said) throws IOException {
        return Api.JSON.readTree(said.value()).path("ticketId").asText();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
