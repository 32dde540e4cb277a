package dev.estela.tickets.assessment;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.ticket.UnsolvedService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A store has another formula: the priorities of its tickets are worked out anew. */
@ApplicationScoped
class ReassessTimer implements TimerHandler {
    static final String KIND = "reassess";

    private final UnsolvedService unsolved;
    private final ReassessmentService reassessments;

    ReassessTimer(UnsolvedService unsolved, ReassessmentService reassessments) {
        this.unsolved = unsolved;
        this.reassessments = reassessments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return unsolved.each(due, (store, some) -> reassessments.again(some, Cause.timer(KIND, store)));
    }
}
