package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The carrier said nothing for longer than it usually takes at this stage. Each scan starts the wait anew. */
final class SilenceFinder {
    private SilenceFinder() {}

    static List<Finding> find(Facts facts, Agenda agenda) {
        List<Finding> found = new ArrayList<>();
        Instant accepted = facts.acceptedAt();
        for (int i = 0; accepted != null && i < facts.scans().size(); i++) {
            Scan scan = facts.scans().get(i);
            Instant next =
                    i + 1 < facts.scans().size() ? facts.scans().get(i + 1).at() : null;
            if (scan.quietHours() > 0 && !scan.at().isBefore(accepted)) {
                judge(facts, scan, next, agenda, found);
            }
        }
        return found;
    }

    private static void judge(Facts facts, Scan scan, @Nullable Instant next, Agenda agenda, List<Finding> found) {
        Instant due = Agenda.fullHour(facts.rules().carrier().plus(scan.at(), scan.quietHours()));
        boolean broken = next != null && !next.isAfter(due);
        boolean over = facts.ending().filter(end -> !end.at().isAfter(due)).isPresent();
        if (broken || over || !agenda.reached(due)) {
            return;
        }
        Finding silent = Finding.open(
                Kind.SILENT,
                scan.at().toString(),
                due,
                Reason.UNKNOWN,
                Party.CARRIER,
                Explanations.silent(scan),
                Explanations.heardAgain());
        found.add(next == null ? silent : silent.recovered(next));
    }
}
