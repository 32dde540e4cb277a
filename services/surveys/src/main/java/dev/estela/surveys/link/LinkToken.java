package dev.estela.surveys.link;

import java.time.Instant;
import java.util.UUID;

/**
 * What a token says.
 *
 * @param genuine false when nobody who knows the key wrote it: then the rest means nothing
 */
public record LinkToken(boolean genuine, UUID invitationId, Instant expiresAt) {
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
