package dev.estela.notices.delivery;

import dev.estela.notices.kind.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as the archive keeps it; {@code raw} is null once its recipient was erased. */
record Archived(
        String messageId,
        String store,
        Channel channel,
        String status,
        @Nullable String recipient,
        @Nullable String subject,
        byte @Nullable [] raw,
        String sha256,
        String template,
        Instant createdAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String error) {}
