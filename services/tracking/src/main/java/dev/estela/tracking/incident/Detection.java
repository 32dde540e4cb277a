package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with a shipment. A pure function of its facts and the clock: the order in which facts became known plays no part. A moment is
 * judged by what happened until then, so a fact dated ahead of the clock neither prevents nor causes anything before its time.
 */
public final class Detection {
    private static final Comparator<Finding> OLDEST_FIRST =
            Comparator.comparing(Finding::openedAt).thenComparing(Finding::kind).thenComparing(Finding::cause);

    private Detection() {}

    public static Assessment evaluate(Facts facts, Instant now) {
        Agenda agenda = new Agenda(now);
        List<Finding> findings = new ArrayList<>(LateFinder.find(facts, agenda));
        Stream.of(
                        HandoverFinder.find(facts, agenda),
                        SilenceFinder.find(facts, agenda),
                        AnnouncementFinder.find(facts),
                        CarrierWordFinder.find(facts),
                        LostFinder.find(facts, agenda))
                .flatMap(List::stream)
                .flatMap(finding -> endedWith(facts, finding).stream())
                .forEach(findings::add);
        Escalation.find(findings, facts, agenda).ifPresent(findings::add);
        findings.sort(OLDEST_FIRST);
        return new Assessment(List.copyOf(findings), expiry(facts, agenda), agenda.next());
    }

    /** Nothing goes wrong after the end, and nothing stays open beyond it. */
    private static List<Finding> endedWith(Facts facts, Finding finding) {
        return facts.ending()
                .map(ending -> {
                    if (!finding.openedAt().isBefore(ending.at())) {
                        return List.<Finding>of();
                    }
                    boolean outlives =
                            finding.closedAt() == null || finding.closedAt().isAfter(ending.at());
                    return List.of(outlives ? finding.closed(ending) : finding);
                })
                .orElseGet(() -> List.of(finding));
    }

    private static @Nullable Instant expiry(Facts facts, Agenda agenda) {
        Instant label = label(facts);
        if (!facts.parcel() || label == null) {
            return null;
        }
        Instant due = Agenda.fullHour(label.plus(facts.rules().expiredAfter()));
        boolean heard = facts.scans().stream()
                .anyMatch(scan -> scan.status().provesAcceptance() && !scan.at().isAfter(due));
        boolean ended = facts.ending().filter(end -> !end.at().isAfter(due)).isPresent();
        return !heard && !ended && agenda.reached(due) ? due : null;
    }

    private static @Nullable Instant label(Facts facts) {
        if (facts.handedOver() != null) {
            return facts.handedOver();
        }
        return facts.scans().isEmpty() ? null : facts.scans().getFirst().at();
    }
}
