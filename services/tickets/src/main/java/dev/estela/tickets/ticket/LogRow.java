package dev.estela.tickets.ticket;

import dev.estela.tickets.priority.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a ticket as its history keeps it: what happened, who did it, and how the ticket stood then.
 *
 * @param fact the event's last word: opened, received, replied, …
 */
public record LogRow(
        UUID ticketId,
        long version,
        Instant at,
        String fact,
        Actor.Kind actorKind,
        @Nullable String actor,
        Status status,
        Priority priority,
        @Nullable String queue,
        @Nullable String agent,
        @Nullable String reason,
        @Nullable String metric,
        @Nullable UUID mergedInto,
        boolean byCustomer,
        String causeEventId,
        String causeType) {}
