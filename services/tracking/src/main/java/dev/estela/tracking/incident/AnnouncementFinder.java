package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The carrier itself says that the parcel will be late: with a status, or with an estimate past the promise. It heals when the carrier expects to keep the
 * promise again, or when the parcel is on its last metres.
 */
final class AnnouncementFinder {
    private AnnouncementFinder() {}

    static List<Finding> find(Facts facts) {
        List<Finding> found = new ArrayList<>();
        int known = 0;
        int atOpening = 0;
        for (Scan scan : facts.scans()) {
            Instant deliverBy =
                    facts.promises().at(scan.at()).map(Promise::deliverBy).orElse(null);
            boolean open = !found.isEmpty() && found.getLast().isOpen();
            int days = daysPast(facts, deliverBy, scan.estimate());
            if (scan.status() == Status.DELAYED || days > 0 || isPast(deliverBy, scan.estimate())) {
                if (!open) {
                    found.add(announced(facts, scan, days));
                    known = days;
                    atOpening = days;
                } else if (days > known) {
                    found.add(found.removeLast()
                            .grown(days - atOpening, scan.key(), Explanations.announced(facts, scan, days)));
                    known = days;
                } else if (scan.status() == Status.DELAYED) {
                    found.add(found.removeLast().byScan(scan.key()));
                }
            } else if (open && isRelief(scan)) {
                found.add(found.removeLast().recovered(scan.at()));
            }
        }
        return found;
    }

    private static Finding announced(Facts facts, Scan scan, int days) {
        Party party =
                scan.reason() == Reason.UNKNOWN ? Party.CARRIER : scan.reason().party();
        return Finding.open(
                        Kind.ANNOUNCED,
                        scan.at().toString(),
                        scan.at(),
                        scan.reason(),
                        party,
                        Explanations.announced(facts, scan, days),
                        Explanations.inTimeAgain())
                .byScan(scan.key());
    }

    private static boolean isRelief(Scan scan) {
        return scan.estimate() != null
                || scan.status() == Status.OUT_FOR_DELIVERY
                || scan.status() == Status.READY_FOR_PICKUP;
    }

    private static boolean isPast(@Nullable Instant deliverBy, @Nullable Instant estimate) {
        return deliverBy != null && estimate != null && estimate.isAfter(deliverBy);
    }

    private static int daysPast(Facts facts, @Nullable Instant deliverBy, @Nullable Instant estimate) {
        if (deliverBy == null || estimate == null || !estimate.isAfter(deliverBy)) {
            return 0;
        }
        ZoneId zone = facts.rules().store().zone();
        return (int) ChronoUnit.DAYS.between(day(deliverBy, zone), day(estimate, zone));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
