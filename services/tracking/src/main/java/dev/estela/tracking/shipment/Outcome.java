package dev.estela.tracking.shipment;

import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.timer.Timer;
import dev.estela.tracking.silence.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is to write after a batch was settled. */
final class Outcome {
    private final List<Outgoing> events = new ArrayList<>();
    private final Map<UUID, IncidentRow> incidents = new LinkedHashMap<>();
    private final List<Timer> due = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<Gap> taught = new ArrayList<>();

    void add(Shipment shipment, Settlement.Result result) {
        events.addAll(result.events());
        result.incidents().forEach(incident -> incidents.put(incident.id(), incident));
        if (result.timerMoved()) {
            move(shipment.id().toString(), shipment.told().dueAt());
        }
    }

    private void move(String shipment, @Nullable Instant next) {
        if (next == null) {
            done.add(shipment);
        } else {
            due.add(new Timer(SettlingService.TIMER, shipment, next, null));
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

    /** Timers to be set. */
    List<Timer> due() {
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
