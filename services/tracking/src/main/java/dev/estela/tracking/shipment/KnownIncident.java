package dev.estela.tracking.shipment;

import dev.estela.chassis.id.Ids;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.incident.Finding;
import dev.estela.tracking.incident.Kind;
import dev.estela.tracking.incident.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident that was told to the world.
 *
 * @param closedBy {@code disproved} when facts that came later show that it never was one
 */
record KnownIncident(
        UUID id,
        Kind kind,
        String cause,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String scanKey,
        Reason reason,
        Party party,
        int revision,
        int grownDays,
        Words words,
        String eventId,
        String eventType) {
    static final String DISPROVED = "disproved";

    static KnownIncident of(UUID shipment, Finding finding, String eventId, String eventType) {
        UUID id = Ids.named("incident", shipment.toString(), finding.kind().name(), finding.cause());
        return as(id, finding, eventId, eventType);
    }

    /** The same incident, as the facts have it now. */
    KnownIncident now(Finding finding) {
        return as(id, finding, eventId, eventType);
    }

    /** When it was over; now where it was not, but never before it began. */
    Instant overBy(Instant now) {
        Instant end = closedAt == null ? now : closedAt;
        return end.isBefore(openedAt) ? openedAt : end;
    }

    KnownIncident disproved(Instant at) {
        return new KnownIncident(
                id, kind, cause, openedAt, at, DISPROVED, scanKey, reason, party, revision, grownDays, words, eventId,
                eventType);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isDisproved() {
        return DISPROVED.equals(closedBy);
    }

    boolean is(Finding finding) {
        return kind == finding.kind() && cause.equals(finding.cause());
    }

    private static KnownIncident as(UUID id, Finding finding, String eventId, String eventType) {
        return new KnownIncident(
                id,
                finding.kind(),
                finding.cause(),
                finding.openedAt(),
                finding.closedAt(),
                finding.closedBy(),
                finding.scanKey(),
                finding.reason(),
                finding.party(),
                finding.revision(),
                finding.grownDays(),
                finding.isOpen() ? finding.opening() : finding.closing(),
                eventId,
                eventType);
    }
}
