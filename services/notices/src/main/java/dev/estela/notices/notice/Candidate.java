package dev.estela.notices.notice;

import dev.estela.notices.fact.Origin;
import dev.estela.notices.kind.Kind;
import java.time.Instant;

/**
 * A fact that a customer may want to know. Whether it is told is decided by {@link DecisionPolicy}.
 *
 * @param key what the notice is about within its kind
 * @param keyVersion see {@link BusinessKey#subjectVersion()}
 * @param factAt when it happened, or was promised to happen
 * @param first false for a repetition of a status the shipment has had before
 * @param knownAlready true when the customer knows it from an earlier notice of another kind
 */
public record Candidate(
        Kind kind,
        String store,
        String customerId,
        String key,
        int keyVersion,
        Subject subject,
        Instant factAt,
        boolean first,
        boolean knownAlready,
        Origin origin) {}
