package dev.estela.chassis.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event that could not be handled, kept with its reason until somebody repairs it and sends it again. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter {
    @Id
    UUID id;

    String topic;

    @Column(name = "partition_no")
    int partition;

    @Column(name = "offset_no")
    long offset;

    String key;

    @Column(name = "event_id")
    String eventId;

    String type;
    String source;
    String store;

    @Column(name = "correlation_id")
    String correlationId;

    String subject;
    String traceparent;

    @Column(name = "event_time")
    Instant eventTime;

    String reason;
    String detail;
    String stack;
    String payload;

    @Column(name = "failed_at")
    Instant failedAt;

    String status;

    @Column(name = "redriven_at")
    Instant redrivenAt;
}
