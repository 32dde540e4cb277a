package dev.estela.chassis.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts what was handed in on its topic and returns when the broker holds all of it. It is the one place that sends to Kafka by itself: nothing of ours
 * changes with it, so there is no transaction it could fall out of.
 */
@ApplicationScoped
public class IntakeProducer {
    private final KafkaProducer<String, String> producer;
    private final Duration patience;

    /** @param patience how long Kafka has to confirm, before the caller is asked to try again */
    public IntakeProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "estela.intake.confirm-within", defaultValue = "10s") Duration patience) {
        this.patience = patience;
        this.producer = new KafkaProducer<>(settings(broker, service, Math.toIntExact(patience.toMillis())));
    }

    /** Blocks until all of it is held. */
    public void send(String topic, List<HandedIn> events) {
        long until = System.nanoTime() + patience.toNanos();
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (HandedIn event : events) {
                sent.add(producer.send(record(topic, event)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new KafkaAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaAwayException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private static ProducerRecord<String, String> record(String topic, HandedIn event) {
        var record = new ProducerRecord<>(topic, event.key(), event.payload());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static Map<String, Object> settings(Map<String, Object> broker, String service, int patience) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-intake");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience / 2);
        return settings;
    }
}
