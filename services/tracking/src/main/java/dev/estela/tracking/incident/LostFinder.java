package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel counts as lost when its carrier says so, or after a long time without any scan. It may be found again. */
final class LostFinder {
    private LostFinder() {}

    static List<Finding> find(Facts facts, Agenda agenda) {
        List<Finding> found = new ArrayList<>();
        Instant accepted = facts.acceptedAt();
        for (int i = 0; i < facts.scans().size(); i++) {
            Scan scan = facts.scans().get(i);
            Instant next =
                    i + 1 < facts.scans().size() ? facts.scans().get(i + 1).at() : null;
            boolean known = !found.isEmpty() && found.getLast().isOpenAt(scan.at());
            if (scan.status() == Status.LOST && known) {
                found.add(found.removeLast().byScan(scan.key()));
            } else if (scan.status() == Status.LOST) {
                found.add(told(facts, scan, foundAgain(facts, i)));
            } else if (accepted != null
                    && !scan.at().isBefore(accepted)
                    && scan.status().expectsMore()) {
                judge(facts, i, next, agenda, found);
            }
        }
        return found;
    }

    private static Finding told(Facts facts, Scan scan, @Nullable Instant again) {
        Finding lost = lost("scan " + scan.at(), scan.at(), Explanations.lostByCarrier())
                .byScan(scan.key());
        return again == null ? lost : lost.recovered(again);
    }

    private static void judge(Facts facts, int i, @Nullable Instant next, Agenda agenda, List<Finding> found) {
        Duration patience = facts.rules().lostAfter();
        if (patience == null) {
            return;
        }
        Scan scan = facts.scans().get(i);
        Instant due = Agenda.fullHour(scan.at().plus(patience));
        boolean moved = next != null && !next.isAfter(due);
        boolean over = facts.ending().filter(end -> !end.at().isAfter(due)).isPresent();
        if (moved || over || !agenda.reached(due)) {
            return;
        }
        Finding lost = lost("silence " + scan.at(), due, Explanations.lostBySilence(patience));
        Instant again = foundAgain(facts, i);
        found.add(again == null ? lost : lost.recovered(again));
    }

    private static @Nullable Instant foundAgain(Facts facts, int i) {
        return facts.scans().stream()
                .skip(i + 1L)
                .filter(scan -> scan.status().isMovement() || scan.status() == Status.ATTEMPT_FAILED)
                .map(Scan::at)
                .findFirst()
                .orElse(null);
    }

    private static Finding lost(String cause, Instant at, Words words) {
        Reason reason = Reason.CARRIER_PARCEL_LOST;
        return Finding.open(Kind.LOST, cause, at, reason, reason.party(), words, Explanations.foundAgain());
    }
}
