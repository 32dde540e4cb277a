package dev.estela.tickets.sla;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.ticket.UnsolvedService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A store's rules have changed: the clocks of its tickets are worked out anew. */
@ApplicationScoped
class RecountTimer implements TimerHandler {
    static final String KIND = "sla-recount";

    private final UnsolvedService unsolved;
    private final SlaService sla;

    RecountTimer(UnsolvedService unsolved, SlaService sla) {
        this.unsolved = unsolved;
        this.sla = sla;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return unsolved.each(due, (store, some) -> sla.workOut(some));
    }
}
