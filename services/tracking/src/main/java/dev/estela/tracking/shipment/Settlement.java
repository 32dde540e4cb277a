package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Rules;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.incident.Assessment;
import dev.estela.tracking.incident.Detection;
import dev.estela.tracking.incident.Finding;
import dev.estela.tracking.incident.Kind;
import dev.estela.tracking.shipment.IncidentChange.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the world was told of a shipment in line with its facts. Scans are told in event time, then what was found.
 */
final class Settlement {
    private final Shipment shipment;
    private final Told told;
    private final OrderRef order;
    private final Announcer announcer;
    private final Cause trigger;
    private final Set<IncidentChange> attached = new HashSet<>();
    private final List<Outgoing> events = new ArrayList<>();
    private List<IncidentChange> changes = List.of();

    private Settlement(Shipment shipment, OrderRef order, Rules rules, Cause trigger) {
        this.shipment = shipment;
        this.told = shipment.told();
        this.order = order;
        this.announcer = new Announcer(shipment, order, rules);
        this.trigger = trigger;
    }

    /** @return what there is to tell and what became of incidents; nothing while nobody knows whose parcel it is */
    static Result settle(Shipment shipment, Rules rules, Instant now, Cause trigger) {
        OrderRef order = shipment.order();
        return order == null
                ? Result.NOTHING
                : new Settlement(shipment, order, rules, trigger).settle(shipment.facts(rules), now);
    }

    private Result settle(Facts facts, Instant now) {
        Assessment assessment = Detection.evaluate(facts, now);
        IncidentLedger ledger = new IncidentLedger(shipment.id(), told.incidents());
        ledger.settle(assessment.findings(), now, facts.ending().isPresent(), this::causeOf);
        changes = ledger.changes();
        told.settled(ledger.incidents(), assessment.expiredAt(), assessment.isLost());
        tellCreation();
        tellScans();
        tellIncidents();
        tellExpiry(assessment);
        boolean moved = told.expects(assessment.next());
        List<IncidentRow> incidents = changes.stream()
                .map(change -> IncidentRow.of(shipment, order, change.incident()))
                .toList();
        return new Result(events, incidents, moved);
    }

    private void tellCreation() {
        Instant handedOver = shipment.handedOver();
        boolean worth = shipment.isParcel() || handedOver == null;
        if (worth && told.tell("created")) {
            Instant at = handedOver == null ? order.placedAt() : handedOver;
            Status status = shipment.isParcel() ? Status.LABEL_CREATED : Status.NOT_FOUND;
            events.add(announcer.plain("created", at, status, true, trigger));
        }
    }

    private void tellScans() {
        List<Scan> soFar = new ArrayList<>(
                shipment.scans().all().stream().filter(Scan::told).toList());
        for (Scan scan : shipment.scans().all()) {
            if (!scan.told()) {
                soFar.add(scan);
                soFar.sort(Scan.IN_EVENT_TIME);
                tell(scan, shipment.standing().after(soFar));
            }
        }
        shipment.remembers(shipment.scans().asTold());
    }

    private void tell(Scan scan, Status status) {
        Optional<String> type = ScanEvents.type(scan.status());
        if (type.isEmpty()) {
            return;
        }
        IncidentChange change = changeBy(scan, type.get());
        KnownIncident incident = change == null ? knownBy(scan, type.get()) : change.incident();
        String first = incident == null
                ? type.get()
                : type.get() + " " + incident.kind().wire();
        events.add(announcer.scan(type.get(), scan, status, told.tell(first), incident, cause(scan)));
        if (change != null) {
            attached.add(change);
        }
    }

    private @Nullable IncidentChange changeBy(Scan scan, String type) {
        return changes.stream()
                .filter(change -> change.what() == What.OPENED && !attached.contains(change))
                .filter(change -> scan.key().equals(change.incident().scanKey()))
                .filter(change -> change.incident().kind().event().equals(type))
                .findFirst()
                .orElse(null);
    }

    private @Nullable KnownIncident knownBy(Scan scan, String type) {
        return told.incidents().stream()
                .filter(incident -> scan.key().equals(incident.scanKey()) && !incident.isDisproved())
                .filter(incident -> incident.kind().event().equals(type))
                .findFirst()
                .orElse(null);
    }

    private void tellIncidents() {
        changes.stream()
                .filter(change -> change.isTold() && !attached.contains(change))
                .sorted(Comparator.comparing(IncidentChange::at))
                .forEach(this::tell);
    }

    private void tell(IncidentChange change) {
        boolean opened = change.what() == What.OPENED;
        Kind kind = change.incident().kind();
        String type = opened ? kind.event() : "recovered";
        boolean first = told.tell(type + " " + kind.wire());
        Cause cause = opened ? cause(change.incident()) : trigger;
        events.add(announcer.incident(type, change, first, cause));
    }

    private void tellExpiry(Assessment assessment) {
        if (assessment.expiredAt() != null && told.tell("expired")) {
            events.add(announcer.plain("expired", assessment.expiredAt(), shipment.status(), true, trigger));
        }
    }

    private Cause causeOf(Finding finding) {
        return bySameKey(finding.scanKey()).orElse(trigger);
    }

    private Cause cause(KnownIncident incident) {
        return bySameKey(incident.scanKey()).orElse(trigger);
    }

    private Optional<Cause> bySameKey(@Nullable String scanKey) {
        return shipment.scans().all().stream()
                .filter(scan -> scan.key().equals(scanKey))
                .map(this::cause)
                .findFirst();
    }

    private Cause cause(Scan scan) {
        return scan.eventId().equals(trigger.eventId()) ? trigger : new Cause(scan.eventId(), scan.eventType(), null);
    }

    /** @param timerMoved whether the shipment's timer has to be set anew */
    record Result(List<Outgoing> events, List<IncidentRow> incidents, boolean timerMoved) {
        static final Result NOTHING = new Result(List.of(), List.of(), false);
    }
}
