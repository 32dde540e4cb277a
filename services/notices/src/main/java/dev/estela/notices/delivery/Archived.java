package dev.estela.notices.delivery;

import dev.estela.notices.kind.Channel;
import java.time.Instant;

/** A message as the archive keeps it; {@code raw} is null once its recipient was erased. */
record Archived(
        String messageId,
        Channel channel,
        String status,
        String recipient,
        String subject,
        byte[] raw,
        String sha256,
        String template,
        Instant createdAt,
        Instant sentAt,
        int attempts,
        String error) {}
