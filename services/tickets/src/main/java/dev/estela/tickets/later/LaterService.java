package dev.estela.tickets.later;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.ticket.LogRow;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps the timers of tickets that sleep, and of those that are solved. */
@ApplicationScoped
class LaterService implements TicketListener {
    private final Timers timers;
    private final LaterConfig config;

    LaterService(Timers timers, LaterConfig config) {
        this.timers = timers;
        this.config = config;
    }

    @Override
    public Uni<Void> changed(Collection<Ticket> tickets, List<LogRow> log) {
        List<Timer> set = new ArrayList<>();
        List<String> awake = new ArrayList<>();
        List<String> unsolved = new ArrayList<>();
        for (Ticket ticket : tickets) {
            String subject = ticket.id().toString();
            if (ticket.snoozedUntil() == null) {
                awake.add(subject);
            } else {
                set.add(new Timer(WakeTimer.KIND, subject, ticket.snoozedUntil(), null));
            }
            if (ticket.status() == Status.SOLVED && ticket.solvedAt() != null) {
                set.add(new Timer(CloseTimer.KIND, subject, ticket.solvedAt().plus(config.closedAfter()), null));
            } else {
                unsolved.add(subject);
            }
        }
        return timers.setAll(set)
                .chain(() -> timers.cancelAll(WakeTimer.KIND, awake))
                .chain(() -> timers.cancelAll(CloseTimer.KIND, unsolved));
    }
}
