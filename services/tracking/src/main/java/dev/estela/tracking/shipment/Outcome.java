package dev.estela.tracking.shipment;

import dev.estela.chassis.outbox.Outgoing;
import dev.estela.tracking.silence.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What there is to write after a batch was settled. */
final class Outcome {
    private final List<Outgoing> events = new ArrayList<>();
    private final Map<UUID, IncidentRow> incidents = new LinkedHashMap<>();
    private final List<Shipment> due = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<Gap> taught = new ArrayList<>();

    void add(Shipment shipment, Settlement.Result result) {
        events.addAll(result.events());
        result.changes()
                .forEach(change -> incidents.put(change.incident().id(), IncidentRow.of(shipment, change.incident())));
        if (result.timerMoved() && shipment.dueAt() != null) {
            due.add(shipment);
        } else if (result.timerMoved()) {
            done.add(shipment.id().toString());
        }
    }

    void teach(List<Gap> gaps) {
        taught.addAll(gaps);
    }

    List<Outgoing> events() {
        return events;
    }

    List<IncidentRow> incidents() {
        return List.copyOf(incidents.values());
    }

    /** Whose timer is to be set. */
    List<Shipment> due() {
        return due;
    }

    /** Whose timer is to be cancelled. */
    List<String> done() {
        return done;
    }

    List<Gap> taught() {
        return taught;
    }
}
