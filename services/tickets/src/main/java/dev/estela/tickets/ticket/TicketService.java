package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do to tickets. The caller has opened the transaction. */
@ApplicationScoped
public class TicketService {
    private final TicketRepository tickets;
    private final Clock clock;

    TicketService(TicketRepository tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** A ticket of a store that the caller may not see is none. */
    public Uni<Ticket> find(UUID id, Caller caller) {
        return tickets.findById(id).map(ticket -> visible(ticket, id, caller));
    }

    public Uni<Ticket> lock(UUID id, Caller caller) {
        return tickets.lock(List.of(id)).map(found -> visible(found.isEmpty() ? null : found.getFirst(), id, caller));
    }

    private static Ticket visible(@Nullable Ticket ticket, UUID id, Caller caller) {
        if (ticket == null || !caller.maySee(ticket.store())) {
            throw Problem.notFound("ticket", id.toString());
        }
        return ticket;
    }

    /** @param seen the version the caller has seen; nothing takes whatever there is */
    public Uni<Ticket> change(UUID id, Caller caller, @Nullable Long seen, String what, Move move) {
        return lock(id, caller).chain(ticket -> {
            ETag.check(seen, ticket.version());
            Changes changes = new Changes();
            changes.add(
                    ticket,
                    move.on(ticket, clock.instant()),
                    Cause.request("ticket." + what),
                    Actor.agent(caller.name()));
            return tickets.write(changes).replaceWith(ticket);
        });
    }

    public Uni<Ticket> merge(UUID id, UUID into, Caller caller, @Nullable Long seen) {
        return tickets.lock(List.of(id, into)).chain(both -> {
            Ticket one = visible(of(both, id), id, caller);
            Ticket other = visible(of(both, into), into, caller);
            ETag.check(seen, one.version());
            Changes changes = new Changes();
            changes.add(
                    one,
                    one.mergeInto(other, clock.instant()),
                    Cause.request("ticket.merge"),
                    Actor.agent(caller.name()));
            return tickets.write(changes).replaceWith(one);
        });
    }

    private static @Nullable Ticket of(List<Ticket> tickets, UUID id) {
        return tickets.stream()
                .filter(ticket -> ticket.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** One thing that can be done to a ticket. */
    @FunctionalInterface
    public interface Move {
        TicketEvent on(Ticket ticket, Instant now);
    }
}
