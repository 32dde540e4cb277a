package dev.estela.orders.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Puts what was handed in on its topic and returns when the broker holds all of it. It is the one place that sends to Kafka by itself: nothing of ours
 * changes with it, so there is no transaction it could fall out of.
 */
@ApplicationScoped
public class IntakeProducer {
    private final KafkaProducer<String, String> producer;
    private final IntakeConfig config;
    private final Clock clock;

    IntakeProducer(@Identifier("default-kafka-broker") Map<String, Object> broker, IntakeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.producer = new KafkaProducer<>(settings(broker, config.confirmWithin()));
    }

    void send(List<InboundEvent> events) {
        long until = System.nanoTime() + config.confirmWithin().toNanos();
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (InboundEvent event : events) {
                sent.add(producer.send(record(event)));
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

    private ProducerRecord<String, String> record(InboundEvent event) {
        var record = new ProducerRecord<>(config.topic(), event.key(), event.payload());
        header(record, "content-type", "application/json");
        header(record, "ce_specversion", "1.0");
        for (String name : List.of("id", "source", "type", "subject")) {
            header(record, "ce_" + name, event.attribute(name));
        }
        header(record, "ce_time", time(event));
        header(record, "ce_store", event.store());
        header(record, "ce_correlationid", event.type().isAboutAnOrder() ? event.key() : null);
        header(record, "traceparent", event.attribute("traceparent"));
        return record;
    }

    private String time(InboundEvent event) {
        String told = event.attribute("time");
        if (told != null) {
            return told;
        }
        Instant happened = event.happenedAt();
        return (happened == null ? clock.instant() : happened).toString();
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
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "orders-intake");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience / 2);
        return settings;
    }
}
