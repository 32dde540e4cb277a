package dev.estela.customers.member;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.customers.segment.SegmentService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A rule has changed: everybody is measured by it, batch after batch. */
@ApplicationScoped
class RoundTimer implements TimerHandler {
    private final MembershipService memberships;

    RoundTimer(MembershipService memberships) {
        this.memberships = memberships;
    }

    @Override
    public String kind() {
        return SegmentService.ROUND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(timer -> memberships.goRound(timer.subject()))
                .onItem()
                .ignoreAsUni();
    }
}
