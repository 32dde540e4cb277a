package dev.estela.tickets.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one promise about a ticket stands.
 *
 * @param cycle when its clock began to run
 * @param dueAt when it is broken if nothing stops the clock; nothing while it stands still
 */
record Promise(
        UUID ticketId,
        Metric metric,
        boolean running,
        long targetSeconds,
        @Nullable Instant cycle,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt) {

    String subject() {
        return ticketId + "/" + metric;
    }
}
