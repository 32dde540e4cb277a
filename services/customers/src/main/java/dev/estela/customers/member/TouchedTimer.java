package dev.estela.customers.member;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Something has changed about somebody: the segments they belong to are worked out anew. */
@ApplicationScoped
class TouchedTimer implements TimerHandler {
    private final MembershipService memberships;

    TouchedTimer(MembershipService memberships) {
        this.memberships = memberships;
    }

    @Override
    public String kind() {
        return TouchService.KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return memberships.look(due.stream().map(Timer::subject).toList());
    }
}
