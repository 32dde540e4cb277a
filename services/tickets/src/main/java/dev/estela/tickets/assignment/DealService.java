package dev.estela.tickets.assignment;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.LogRow;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for a round whenever a ticket waits for somebody, or somebody has room again. */
@ApplicationScoped
class DealService implements TicketListener {
    private final WaitingRepository waiting;
    private final Timers timers;
    private final Clock clock;

    DealService(WaitingRepository waiting, Timers timers, Clock clock) {
        this.waiting = waiting;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(Collection<Ticket> tickets, List<LogRow> log) {
        boolean room = tickets.stream().anyMatch(DealService::wasSomebodys)
                || log.stream().anyMatch(DealService::wasHandedOn);
        return room ? everywhere() : deal(waitingIn(tickets));
    }

    private static boolean wasSomebodys(Ticket ticket) {
        return ticket.lastAgent() != null
                && (ticket.agent() == null || !ticket.status().isWork());
    }

    /** By a person: whoever had it before may have room now. */
    private static boolean wasHandedOn(LogRow row) {
        return row.fact().equals("assigned") && row.actorKind() == Actor.Kind.AGENT;
    }

    private static Set<String> waitingIn(Collection<Ticket> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.agent() == null && ticket.status().isWork())
                .map(Ticket::queue)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** In every queue in which somebody waits. */
    Uni<Void> everywhere() {
        return waiting.queues().chain(queues -> deal(Set.copyOf(queues)));
    }

    private Uni<Void> deal(Set<String> queues) {
        return timers.setAll(queues.stream()
                .map(queue -> new Timer(DealTimer.KIND, queue, clock.instant(), null))
                .collect(Collectors.toList()));
    }
}
