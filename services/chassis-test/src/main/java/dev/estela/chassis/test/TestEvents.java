package dev.estela.chassis.test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as other services and shops do: to a real topic, as binary CloudEvents. */
public final class TestEvents {
    private static KafkaProducer<String, String> producer;

    private TestEvents() {}

    /** @return the event's id */
    public static String publish(String topic, String key, String type, String store, String payload) {
        String id = UUID.randomUUID().toString();
        publish(topic, key, type, id, store, payload);
        return id;
    }

    public static void publish(String topic, String key, String type, String id, String store, String payload) {
        publish(topic, key, type, id, store, TestClock.now().toString(), payload);
    }

    public static void publish(
            String topic, String key, String type, String id, String store, String time, String payload) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        String.valueOf(key),
                        "ce_time",
                        time,
                        "ce_store",
                        store,
                        "ce_correlationid",
                        String.valueOf(key),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** Any record at all, for what is not an event. */
    public static void send(ProducerRecord<String, String> record) {
        try {
            producer().send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", TestBackend.running().kafka()),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }
}
