package dev.estela.tickets.sla;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A promise is near: whoever looks at the ticket sees it from now on. */
@ApplicationScoped
class WarningTimer implements TimerHandler {
    static final String KIND = "sla-warning";

    private final TicketRepository tickets;
    private final SlaRepository clocks;
    private final Clock clock;

    WarningTimer(TicketRepository tickets, SlaRepository clocks, Clock clock) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        List<SlaRepository.Key> keys =
                due.stream().map(timer -> SlaRepository.Key.of(timer.subject())).toList();
        Set<UUID> ids = keys.stream().map(SlaRepository.Key::ticketId).collect(Collectors.toSet());
        return tickets.lock(ids).chain(() -> clocks.warn(keys, clock.instant())).replaceWithVoid();
    }
}
