package dev.estela.tickets.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise about a ticket, as agents see it.
 *
 * @param metric first_reply, next_reply, update, requester_wait, agent_work or resolution
 * @param running false while nobody has to do anything for it, or once it is kept
 * @param targetSeconds of open time
 * @param dueAt when it is broken if nothing happens; absent while it does not run
 */
public record ClockView(
        String metric,
        boolean running,
        long targetSeconds,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        boolean warned,
        boolean breached) {}
