package dev.estela.tickets.mention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note that calls somebody.
 *
 * @param by who wrote it
 * @param readAt when whom it calls has read it
 */
record MentionView(
        UUID messageId,
        UUID ticketId,
        String number,
        String subject,
        String by,
        String text,
        Instant at,
        @Nullable Instant readAt) {}
