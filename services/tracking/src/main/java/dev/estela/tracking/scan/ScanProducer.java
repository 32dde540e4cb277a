package dev.estela.tracking.scan;

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
import org.jspecify.annotations.Nullable;

/**
 * Puts scans on their topic and returns when the broker holds all of them. It is the one place that sends to Kafka by itself: nothing of ours changes with
 * it, so there is no transaction it could fall out of.
 */
@ApplicationScoped
public class ScanProducer {
    private final KafkaProducer<String, String> producer;
    private final IntakeConfig config;

    ScanProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, IntakeConfig config) {
        this.config = config;
        this.producer = new KafkaProducer<>(settings(broker, config.confirmWithin()));
    }

    void send(List<HandedScan> scans) {
        long until = System.nanoTime() + config.confirmWithin().toNanos();
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (HandedScan scan : scans) {
                sent.add(producer.send(record(scan)));
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

    private ProducerRecord<String, String> record(HandedScan scan) {
        var record =
                new ProducerRecord<>(config.topic(), scan.key(), scan.scan().toString());
        header(record, "content-type", "application/json");
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", scan.id());
        header(record, "ce_source", scan.source());
        header(record, "ce_type", HandIn.TYPE);
        header(record, "ce_subject", scan.subject());
        header(record, "ce_time", scan.time());
        header(record, "ce_store", scan.store());
        header(record, "traceparent", scan.traceparent());
        return record;
    }

    private static void header(ProducerRecord<String, String> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker, Duration confirmWithin) {
        int patience = Math.toIntExact(confirmWithin.toMillis());
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "tracking-intake");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience / 2);
        return settings;
    }
}
