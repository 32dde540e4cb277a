package dev.estela.tickets.cost;

import dev.estela.chassis.id.Ids;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.cost.WorkRepository.Work;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the time that agents spend on tickets. The caller has opened the transaction. */
@ApplicationScoped
class WorkService {
    private final WorkRepository work;
    private final TicketService tickets;
    private final Clock clock;

    WorkService(WorkRepository work, TicketService tickets, Clock clock) {
        this.work = work;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @param key who repeats a request with the same key has spent the time once */
    Uni<Work> spend(UUID ticketId, @Nullable String key, int seconds, Caller caller) {
        UUID id = key == null ? Ids.v7() : Ids.named("work", ticketId.toString(), caller.name(), key);
        return tickets.find(ticketId, caller)
                .chain(() -> work.add(ticketId, id, caller.name(), clock.instant(), seconds))
                .chain(() -> work.of(ticketId, id));
    }
}
