package dev.estela.tickets.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that nobody has.
 *
 * @param language primary subtag of what its customer speaks
 * @param lastAgent whose it was before
 */
public record Waiting(
        UUID ticketId,
        String store,
        @Nullable String language,
        boolean urgent,
        Instant openedAt,
        @Nullable String lastAgent) {}
