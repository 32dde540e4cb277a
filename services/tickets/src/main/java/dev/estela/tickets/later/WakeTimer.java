package dev.estela.tickets.later;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ticket has slept as long as somebody wanted it to. */
@ApplicationScoped
class WakeTimer implements TimerHandler {
    static final String KIND = "wake";

    private final TicketRepository tickets;
    private final Clock clock;

    WakeTimer(TicketRepository tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        List<UUID> ids =
                due.stream().map(timer -> UUID.fromString(timer.subject())).toList();
        Instant now = clock.instant();
        return tickets.lock(ids).chain(locked -> {
            Changes changes = new Changes();
            locked.stream().filter(ticket -> ticket.sleepsUntil(now)).forEach(ticket -> {
                Cause cause = Cause.timer(KIND, ticket.id().toString());
                changes.add(ticket, ticket.wake(now), cause, Actor.ESTELA);
            });
            return tickets.write(changes);
        });
    }
}
