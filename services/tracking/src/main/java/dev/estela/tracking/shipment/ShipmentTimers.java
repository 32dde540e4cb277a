package dev.estela.tracking.shipment;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Wakes shipments at the next moment at which the same facts may mean something else. */
@ApplicationScoped
class ShipmentTimers implements TimerHandler {
    private final ShipmentService shipments;

    ShipmentTimers(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @Override
    public String kind() {
        return SettlingService.TIMER;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return shipments.due(due.stream().map(Timer::subject).collect(Collectors.toSet()));
    }
}
