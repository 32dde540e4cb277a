package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.incident.Finding;
import dev.estela.tracking.shipment.IncidentChange.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Compares what was told with what the facts have now. What was told and never was is closed as disproved: it is not counted any more. */
final class IncidentLedger {
    private final UUID shipment;
    private final List<KnownIncident> known;
    private final List<IncidentChange> changes = new ArrayList<>();

    IncidentLedger(UUID shipment, List<KnownIncident> known) {
        this.shipment = shipment;
        this.known = new ArrayList<>(known);
    }

    /** @param causeOf what led to a finding */
    void settle(List<Finding> findings, Instant now, boolean ended, Function<Finding, Cause> causeOf) {
        List<Finding> unseen = new ArrayList<>();
        for (Finding finding : findings) {
            int i = indexOf(finding);
            if (i < 0) {
                unseen.add(finding);
            } else {
                update(i, finding);
            }
        }
        for (int i = 0; i < known.size(); i++) {
            KnownIncident incident = known.get(i);
            if (!incident.isDisproved() && findings.stream().noneMatch(incident::is)) {
                replace(i, unseen, now, ended);
            }
        }
        unseen.forEach(finding -> open(finding, causeOf.apply(finding)));
    }

    List<KnownIncident> incidents() {
        return List.copyOf(known);
    }

    List<IncidentChange> changes() {
        return List.copyOf(changes);
    }

    private void open(Finding finding, Cause cause) {
        KnownIncident incident = KnownIncident.of(shipment, finding, cause.eventId(), cause.type());
        known.add(incident);
        changes.add(new IncidentChange(What.OPENED, incident, finding.openedAt(), finding.opening()));
        tellRecovery(incident, finding);
    }

    private void update(int i, Finding finding) {
        KnownIncident before = known.get(i);
        KnownIncident after = before.now(finding);
        if (before.equals(after)) {
            return;
        }
        known.set(i, after);
        boolean again = !before.isOpen() && after.isOpen();
        boolean grown = after.revision() > before.revision();
        if (again || grown) {
            changes.add(new IncidentChange(What.OPENED, after, saidAt(finding), finding.opening()));
        }
        // It may have been closed by the delivery, known first, when the scan that healed it before turns up.
        if (before.isOpen() || (!before.isDisproved() && !Finding.RECOVERED.equals(before.closedBy()))) {
            tellRecovery(after, finding);
        }
        if (changes.stream().noneMatch(change -> change.incident().id().equals(after.id()))) {
            changes.add(new IncidentChange(What.QUIET, after, finding.openedAt(), finding.opening()));
        }
    }

    /** An earlier scan may move the beginning of an incident that is still the same one for the customer. */
    private void replace(int i, List<Finding> unseen, Instant now, boolean ended) {
        KnownIncident before = known.get(i);
        Optional<Finding> moved = unseen.stream()
                .filter(finding -> before.isOpen() && finding.isOpen() && finding.kind() == before.kind())
                .findFirst();
        if (moved.isPresent()) {
            unseen.remove(moved.get());
            update(i, moved.get());
            return;
        }
        Instant over = before.overBy(now);
        KnownIncident after = before.disproved(over);
        known.set(i, after);
        What what = before.isOpen() && !ended ? What.RECOVERED : What.QUIET;
        changes.add(new IncidentChange(what, after, over, after.words()));
    }

    private void tellRecovery(KnownIncident incident, Finding finding) {
        if (Finding.RECOVERED.equals(finding.closedBy()) && finding.closedAt() != null) {
            changes.add(new IncidentChange(What.RECOVERED, incident, finding.closedAt(), finding.closing()));
        }
    }

    private static Instant saidAt(Finding finding) {
        return finding.scanKey() == null
                ? finding.openedAt()
                : Instant.parse(finding.scanKey().substring(0, finding.scanKey().indexOf('|')));
    }

    private int indexOf(Finding finding) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).is(finding)) {
                return i;
            }
        }
        return -1;
    }
}
