package dev.estela.tickets.link;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ties tickets together, which stay tickets of their own. The caller has opened the transaction. */
@ApplicationScoped
public class LinkService {
    private final TicketService work;
    private final TicketRepository tickets;
    private final LinkRepository links;
    private final Clock clock;

    LinkService(TicketService work, TicketRepository tickets, LinkRepository links, Clock clock) {
        this.work = work;
        this.tickets = tickets;
        this.links = links;
        this.clock = clock;
    }

    /** Those the caller may see. */
    Uni<List<LinkedTicket>> of(UUID ticket, Caller caller) {
        return work.find(ticket, caller).chain(() -> links.of(ticket)).map(all -> all.stream()
                .filter(one -> caller.maySee(one.store()))
                .toList());
    }

    /** Once, in both directions; both are held so that neither is tied to too many. */
    public Uni<Void> link(UUID one, UUID other, Caller caller) {
        if (one.equals(other)) {
            throw new RefusedException("not-linkable", "A ticket is linked to another one");
        }
        return tickets.lock(List.of(one, other))
                .invoke(found -> {
                    visible(found, one, caller);
                    visible(found, other, caller);
                })
                .chain(() -> free(one, other))
                .chain(() -> free(other, one))
                .chain(() -> links.add(one, other, caller.name(), clock.instant()));
    }

    Uni<Void> unlink(UUID one, UUID other, Caller caller) {
        return work.lock(one, caller).chain(() -> links.remove(one, other));
    }

    private Uni<Void> free(UUID ticket, UUID other) {
        return links.of(ticket)
                .invoke(all -> {
                    if (all.size() >= LinkRepository.MOST
                            && all.stream().noneMatch(one -> one.ticketId().equals(other))) {
                        throw new RefusedException(
                                "too-many-links", "A ticket is linked to " + LinkRepository.MOST + " others at most");
                    }
                })
                .replaceWithVoid();
    }

    private static void visible(List<Ticket> found, UUID id, Caller caller) {
        if (found.stream().noneMatch(ticket -> ticket.id().equals(id) && caller.maySee(ticket.store()))) {
            throw Problem.notFound("ticket", id.toString());
        }
    }
}
