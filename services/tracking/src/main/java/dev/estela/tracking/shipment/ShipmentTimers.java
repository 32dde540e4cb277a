package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wakes shipments at the next moment at which the same facts may mean something else. */
@ApplicationScoped
class ShipmentTimers implements TimerHandler {
    private final ShipmentService shipments;

    ShipmentTimers(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @Override
    public String kind() {
        return Settler.TIMER;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        Map<String, Cause> causes = new LinkedHashMap<>();
        due.forEach(timer -> causes.put(timer.subject(), Cause.timer(timer.kind(), timer.subject())));
        return shipments.due(causes);
    }
}
