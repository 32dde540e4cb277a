package dev.estela.notices.delivery;

import dev.estela.notices.kind.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A message as it leaves, byte for byte: made once, repeated unchanged.
 *
 * @param ref what it is called on the other side: its Message-ID or idempotency key
 * @param raw the mail, or the body for the gateway
 * @param template which words in which version
 * @param day the store's day it counts for
 */
public record Message(
        UUID messageId,
        String ref,
        String store,
        String customerId,
        Channel channel,
        String recipient,
        String subject,
        byte[] raw,
        String sha256,
        String template,
        LocalDate day,
        Instant createdAt,
        int attempts) {}
