package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Ending;
import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A delay that is not resolved by the end of the store's next working day needs a person: one exception for a shipment, however many delays it has. */
final class Escalation {
    static final String CAUSE = "delay_unresolved";

    private Escalation() {}

    static Optional<Finding> find(List<Finding> findings, Facts facts, Agenda agenda) {
        List<Finding> delays =
                findings.stream().filter(finding -> finding.kind().isDelay()).toList();
        return delays.stream()
                .map(delay -> new Overdue(delay, facts.rules().store().endOfNextAfter(delay.openedAt())))
                .filter(overdue -> overdue.delay().isOpenAt(overdue.due()))
                .filter(overdue -> agenda.reached(overdue.due()))
                .min(Comparator.comparing(Overdue::due))
                .map(overdue -> exception(overdue, delays));
    }

    private static Finding exception(Overdue overdue, List<Finding> delays) {
        Party party = overdue.delay().party();
        Finding exception = Finding.open(
                Kind.EXCEPTION,
                CAUSE,
                overdue.due(),
                Reason.UNKNOWN,
                party,
                Explanations.unresolved(),
                Explanations.resolved());
        return resolution(overdue, delays).map(exception::closed).orElse(exception);
    }

    /** The end with which no delay was left. */
    private static Optional<Ending> resolution(Overdue overdue, List<Finding> delays) {
        Ending ending = overdue.delay().ending();
        while (ending != null) {
            Instant closed = ending.at();
            Optional<Finding> other =
                    delays.stream().filter(delay -> delay.isOpenAt(closed)).findFirst();
            if (other.isEmpty()) {
                return Optional.of(ending);
            }
            ending = other.get().ending();
        }
        return Optional.empty();
    }

    private record Overdue(Finding delay, Instant due) {}
}
