package dev.estela.tracking.fact;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One scan as the shipment remembers it; the raw one stands in the table of scans.
 *
 * @param estimate when the carrier meant to deliver, as of this scan
 * @param quietHours how long the carrier may say nothing after this scan; 0 where nothing more is expected. Set when the scan comes in, so that what is
 *     learned later does not change the past
 * @param told whether its event is out; scans of a number nobody knows wait for their order
 */
public record Scan(
        Instant at,
        Status status,
        @Nullable String code,
        @Nullable String description,
        Reason reason,
        @Nullable Place location,
        @Nullable Instant estimate,
        int quietHours,
        String eventId,
        String eventType,
        boolean told) {

    /** Event time decides; where it does not, the further status comes later, and content breaks what is left. */
    public static final Comparator<Scan> IN_EVENT_TIME = Comparator.comparing(Scan::at)
            .thenComparing(Scan::status)
            .thenComparing(scan -> scan.code() == null ? "" : scan.code());

    /** The same scan sent under another event id has the same key. */
    public String key() {
        return at + "|" + status + "|" + (code == null ? "" : code);
    }

    public Scan asTold() {
        return with(quietHours, true);
    }

    public Scan asUntold() {
        return with(quietHours, false);
    }

    public Scan withQuietHours(int hours) {
        return with(hours, told);
    }

    private Scan with(int hours, boolean isTold) {
        return new Scan(at, status, code, description, reason, location, estimate, hours, eventId, eventType, isTold);
    }
}
