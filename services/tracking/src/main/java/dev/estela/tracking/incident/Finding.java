package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Ending;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the facts have it: what was wrong from when to when.
 *
 * @param cause tells apart incidents of one kind; with the kind it is the business key within a shipment
 * @param ending how it ended: {@code recovered}, or what ended the shipment itself; null while it is open
 * @param scanKey the scan that opened it or last said something new about it, where one did
 * @param grownDays days the delay has grown since it was opened
 */
public record Finding(
        Kind kind,
        String cause,
        Instant openedAt,
        @Nullable Ending ending,
        @Nullable String scanKey,
        Reason reason,
        Party party,
        int revision,
        int grownDays,
        Words opening,
        Words closing) {
    public static final String RECOVERED = "recovered";

    static Finding open(Kind kind, String cause, Instant at, Reason reason, Party party, Words opening, Words closing) {
        return new Finding(kind, cause, at, null, null, reason, party, 1, 0, opening, closing);
    }

    Finding byScan(String key) {
        return new Finding(kind, cause, openedAt, ending, key, reason, party, revision, grownDays, opening, closing);
    }

    Finding grown(int days, String key, Words now) {
        return new Finding(kind, cause, openedAt, ending, key, reason, party, revision + 1, days, now, closing);
    }

    Finding closed(Ending by) {
        return new Finding(kind, cause, openedAt, by, scanKey, reason, party, revision, grownDays, opening, closing);
    }

    Finding recovered(Instant at) {
        return closed(new Ending(RECOVERED, at));
    }

    public boolean isOpen() {
        return ending == null;
    }

    public @Nullable Instant closedAt() {
        return ending == null ? null : ending.at();
    }

    public @Nullable String closedBy() {
        return ending == null ? null : ending.how();
    }

    boolean isOpenAt(Instant moment) {
        return !openedAt.isAfter(moment) && (ending == null || ending.at().isAfter(moment));
    }
}
