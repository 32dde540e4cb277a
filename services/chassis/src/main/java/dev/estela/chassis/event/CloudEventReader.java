package dev.estela.chassis.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents 1.0 from Kafka records, in binary mode ({@code ce_*} headers) and in structured mode. */
@ApplicationScoped
public class CloudEventReader {
    private final Json json;

    CloudEventReader(Json json) {
        this.json = json;
    }

    public Event read(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            throw new PoisonException("empty", "The record has no value");
        }
        return header(record, "ce_id") != null ? binary(record) : structured(record);
    }

    private Event binary(ConsumerRecord<String, String> record) {
        return new Event(
                required(header(record, "ce_id"), "id"),
                required(header(record, "ce_source"), "source"),
                required(header(record, "ce_type"), "type"),
                header(record, "ce_subject"),
                time(header(record, "ce_time"), record),
                header(record, "ce_store"),
                header(record, "ce_correlationid"),
                header(record, "ce_causationid"),
                header(record, "ce_causationtype"),
                header(record, "traceparent"),
                record.key(),
                record.value(),
                record.topic(),
                record.partition(),
                record.offset());
    }

    private Event structured(ConsumerRecord<String, String> record) {
        JsonNode envelope = json.tree(record.value());
        if (!envelope.isObject() || !envelope.hasNonNull("specversion") || !envelope.hasNonNull("data")) {
            throw new PoisonException("not-a-cloudevent", "Neither ce_ headers nor a structured CloudEvent");
        }
        return new Event(
                required(text(envelope, "id"), "id"),
                required(text(envelope, "source"), "source"),
                required(text(envelope, "type"), "type"),
                text(envelope, "subject"),
                time(text(envelope, "time"), record),
                text(envelope, "store"),
                text(envelope, "correlationid"),
                text(envelope, "causationid"),
                text(envelope, "causationtype"),
                text(envelope, "traceparent"),
                record.key(),
                json.write(envelope.get("data")),
                record.topic(),
                record.partition(),
                record.offset());
    }

    private static Instant time(@Nullable String text, ConsumerRecord<String, String> record) {
        try {
            return text == null
                    ? Instant.ofEpochMilli(record.timestamp())
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new PoisonException("invalid-envelope", "time: " + text + " is not a date with a zone");
        }
    }

    private static String required(@Nullable String value, String attribute) {
        if (value == null || value.isBlank()) {
            throw new PoisonException("invalid-envelope", attribute + " is missing");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
