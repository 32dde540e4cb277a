package dev.estela.tickets.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as it leaves, byte for byte: made once, repeated unchanged.
 *
 * @param mailId that of the answer it carries; a receipt has its ticket's
 * @param ref its Message-ID
 */
record OutgoingMail(
        UUID mailId,
        UUID ticketId,
        Kind kind,
        String ref,
        String recipient,
        byte[] raw,
        Instant createdAt,
        int attempts) {

    enum Kind {
        REPLY,
        /** We have your message. */
        RECEIPT
    }
}
