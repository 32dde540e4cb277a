package dev.estela.local.simulation;

import java.time.Duration;

/** The way from the outboxes to Kafka. */
interface Passage {
    /** Waits until every outbox row committed before this call is in Kafka; false when that takes longer than allowed. */
    boolean clear(Duration patience) throws InterruptedException;
}
