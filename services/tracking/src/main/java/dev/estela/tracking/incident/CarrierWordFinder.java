package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failed attempts and exceptions: what only the carrier can know. */
final class CarrierWordFinder {
    private static final Set<Status> FOR_GOOD = EnumSet.of(Status.DAMAGED, Status.REFUSED, Status.DISPOSED);
    private static final Set<Status> NEW_TRY = EnumSet.of(Status.OUT_FOR_DELIVERY, Status.READY_FOR_PICKUP);

    private CarrierWordFinder() {}

    static List<Finding> find(Facts facts) {
        List<Finding> found = new ArrayList<>();
        for (Scan scan : facts.scans()) {
            if (scan.status() == Status.ATTEMPT_FAILED) {
                attempt(scan, found);
            } else if (scan.status() == Status.ON_HOLD || FOR_GOOD.contains(scan.status())) {
                exception(scan, found);
            } else {
                heal(scan, found);
            }
        }
        return found;
    }

    private static void attempt(Scan scan, List<Finding> found) {
        int open = lastOpen(found, Kind.ATTEMPT_FAILED, null);
        if (open < 0) {
            found.add(opened(Kind.ATTEMPT_FAILED, scan.at().toString(), scan, Explanations.newTry()));
        } else {
            found.set(open, found.get(open).grown(0, scan.key(), Explanations.carrierWord(scan)));
        }
    }

    private static void exception(Scan scan, List<Finding> found) {
        int open = lastOpen(found, Kind.EXCEPTION, scan.reason());
        if (open < 0) {
            String cause = scan.status() + " " + scan.reason().wire() + " " + scan.at();
            found.add(opened(Kind.EXCEPTION, cause, scan, Explanations.movesAgain()));
        } else {
            found.set(open, found.get(open).byScan(scan.key()));
        }
    }

    private static Finding opened(Kind kind, String cause, Scan scan, Words closing) {
        return Finding.open(
                        kind,
                        cause,
                        scan.at(),
                        scan.reason(),
                        scan.reason().party(),
                        Explanations.carrierWord(scan),
                        closing)
                .byScan(scan.key());
    }

    private static void heal(Scan scan, List<Finding> found) {
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.isOpen() && heals(scan, finding)) {
                found.set(i, finding.recovered(scan.at()));
            }
        }
    }

    private static boolean heals(Scan scan, Finding finding) {
        return finding.kind() == Kind.ATTEMPT_FAILED
                ? NEW_TRY.contains(scan.status())
                : scan.status().isMovement() && finding.cause().startsWith(Status.ON_HOLD.name());
    }

    private static int lastOpen(List<Finding> found, Kind kind, @Nullable Reason reason) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Finding finding = found.get(i);
            if (finding.kind() == kind && finding.isOpen() && (reason == null || finding.reason() == reason)) {
                return i;
            }
        }
        return -1;
    }
}
