package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The scans a parcel remembers, in event time, whatever the order they became known in. Kept as a plain list. */
record ScanHistory(@JsonValue List<Scan> all) {
    static final ScanHistory EMPTY = new ScanHistory(List.of());

    /** A parcel with more scans than this forgets the oldest plain ones; the raw scans stay. */
    static final int MEMORY = 300;

    /** Numbers are recycled: a scan so long after or before all others is of another parcel. */
    private static final Duration SAME_PARCEL = Duration.ofDays(92);

    @JsonCreator(mode = Mode.DELEGATING)
    ScanHistory {
        all = List.copyOf(all);
    }

    /** With one more scan. @param isNeeded what must not be forgotten for it */
    ScanHistory with(Scan scan, Predicate<Scan> isNeeded) {
        List<Scan> more = new ArrayList<>(all);
        more.add(scan);
        more.sort(Scan.IN_EVENT_TIME);
        if (more.size() > MEMORY) {
            forgetOne(more, isNeeded);
        }
        return new ScanHistory(more);
    }

    /** Forgets the oldest scan that only says "still on its way"; the wait before it is not judged again. */
    private static void forgetOne(List<Scan> scans, Predicate<Scan> isNeeded) {
        for (int i = 1; i < scans.size() - 1; i++) {
            Scan before = scans.get(i - 1);
            if (isPlain(scans.get(i)) && !isNeeded.test(scans.get(i)) && !isNeeded.test(before)) {
                scans.remove(i);
                scans.set(i - 1, before.withQuietHours(0));
                return;
            }
        }
    }

    private static boolean isPlain(Scan scan) {
        return scan.status() == Status.IN_TRANSIT && scan.estimate() == null && scan.told();
    }

    /** With this scan in the place of the one that has its key. */
    ScanHistory with(Scan settled) {
        return new ScanHistory(all.stream()
                .map(scan -> scan.key().equals(settled.key()) ? settled : scan)
                .toList());
    }

    ScanHistory asTold() {
        return new ScanHistory(all.stream().map(Scan::asTold).toList());
    }

    ScanHistory asUntold() {
        return new ScanHistory(all.stream().map(Scan::asUntold).toList());
    }

    /** How the parcel came to its end; a delivery counts, whatever else was scanned before or after it. */
    Optional<Arrival> arrival() {
        return first(Status.DELIVERED).or(() -> first(Status.RETURNED));
    }

    Optional<Instant> deliveredAt() {
        return first(Status.DELIVERED).map(Arrival::at);
    }

    private Optional<Arrival> first(Status status) {
        return all.stream()
                .filter(scan -> scan.status() == status)
                .findFirst()
                .map(scan -> new Arrival(scan.at(), status));
    }

    Optional<Instant> firstAt() {
        return all.stream().findFirst().map(Scan::at);
    }

    Optional<Instant> lastAt() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().at());
    }

    /** Whether a fact of this moment may be one of the same parcel. @param known another moment of the parcel */
    boolean isNear(Instant moment, Instant known) {
        Instant from = firstAt().filter(known::isAfter).orElse(known);
        Instant to = lastAt().filter(known::isBefore).orElse(known);
        return moment.isAfter(from.minus(SAME_PARCEL)) && moment.isBefore(to.plus(SAME_PARCEL));
    }
}
