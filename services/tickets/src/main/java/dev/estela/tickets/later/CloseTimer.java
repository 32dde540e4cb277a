package dev.estela.tickets.later;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Nobody has come back to a solved ticket: it is over. */
@ApplicationScoped
class CloseTimer implements TimerHandler {
    static final String KIND = "close";

    private final TicketRepository tickets;
    private final LaterConfig config;
    private final Clock clock;

    CloseTimer(TicketRepository tickets, LaterConfig config, Clock clock) {
        this.tickets = tickets;
        this.config = config;
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
        Instant before = now.minus(config.closedAfter());
        return tickets.lock(ids).chain(locked -> {
            Changes changes = new Changes();
            locked.stream().filter(ticket -> ticket.solvedBy(before)).forEach(ticket -> {
                Cause cause = Cause.timer(KIND, ticket.id().toString());
                changes.add(ticket, ticket.move(Status.CLOSED, now), cause, Actor.ESTELA);
            });
            return tickets.write(changes);
        });
    }
}
