package dev.estela.chassis.reconcile;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that stands in the outbox.
 *
 * @param writtenAt when its transaction began, by the database's clock
 */
record Written(UUID id, String topic, Instant writtenAt) {}
