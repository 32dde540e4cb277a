package dev.estela.tickets.assessment;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store has another formula: the priorities of its tickets are worked out anew, some hundred at a time. The payload is the last ticket done. */
@ApplicationScoped
class ReassessTimer implements TimerHandler {
    static final String KIND = "reassess";
    private static final int AT_A_TIME = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final TicketRepository tickets;
    private final ReassessmentService reassessments;
    private final Timers timers;
    private final Clock clock;

    ReassessTimer(TicketRepository tickets, ReassessmentService reassessments, Timers timers, Clock clock) {
        this.tickets = tickets;
        this.reassessments = reassessments;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Timer timer : due) {
            done = done.chain(() -> reassess(timer.subject(), after(timer.payload())));
        }
        return done;
    }

    private Uni<Void> reassess(String store, UUID after) {
        return tickets.lockUnsolved(store, after, AT_A_TIME)
                .chain(some ->
                        reassessments.again(some, Cause.timer(KIND, store)).chain(() -> goOn(store, some)));
    }

    private Uni<Void> goOn(String store, List<Ticket> done) {
        return done.size() < AT_A_TIME
                ? Uni.createFrom().voidItem()
                : timers.set(new Timer(
                        KIND, store, clock.instant(), done.getLast().id().toString()));
    }

    private static UUID after(@Nullable String payload) {
        return payload == null ? FIRST : UUID.fromString(payload);
    }
}
