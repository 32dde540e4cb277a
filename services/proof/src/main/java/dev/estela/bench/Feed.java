package dev.estela.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.stack.Stack;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Appends events to the topics they belong to, as a shop or a carrier's adapter does that speaks Kafka. */
final class Feed implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Feed(Stack stack) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new StringSerializer());
    }

    void append(ObjectNode event) {
        String topic = event.path("type").asText().startsWith("commerce.order") ? "commerce.order" : "carrier.scan";
        producer.send(
                new ProducerRecord<>(topic, event.path("subject").asText(), event.toString()),
                (record, e) -> failure.compareAndSet(null, e));
    }

    /** Returns when the broker holds everything. */
    void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("An event could not be appended", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
