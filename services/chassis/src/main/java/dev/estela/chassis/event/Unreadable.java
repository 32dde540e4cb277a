package dev.estela.chassis.event;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that is no CloudEvent, in the shape of one, so that it can be kept. */
final class Unreadable {
    private Unreadable() {}

    static Event event(ConsumerRecord<String, String> record) {
        String id = record.topic() + "-" + record.partition() + "-" + record.offset();
        return new Event(
                id,
                "kafka:" + record.topic(),
                "unreadable",
                null,
                Instant.ofEpochMilli(record.timestamp()),
                null,
                null,
                null,
                null,
                null,
                record.key(),
                record.value() == null ? "" : record.value(),
                record.topic(),
                record.partition(),
                record.offset());
    }
}
