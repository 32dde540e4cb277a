package dev.estela.customers.consent;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about one purpose.
 *
 * @param at when they said it
 * @param textVersion of the text they were shown
 * @param evidence where the proof is; nothing after an erasure
 * @param erasedAt since when it counts no more: the person was forgotten
 */
public record ConsentView(
        UUID consentId,
        String personId,
        String store,
        String purpose,
        boolean given,
        Instant at,
        String source,
        String textVersion,
        @Nullable String evidence,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant erasedAt)
        implements OfStore {}
