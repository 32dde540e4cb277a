package dev.estela.tickets.opening;

import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was solved and is not, as the customer sees it, goes on in the ticket that was solved, where everything said about it stands. The caller has opened the
 * transaction.
 */
@ApplicationScoped
class ReopeningService {
    private final TicketRepository tickets;
    private final Clock clock;

    ReopeningService(TicketRepository tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @return what is left to open a ticket for */
    Uni<List<TroubleFact>> reopen(List<TroubleFact> facts) {
        Set<UUID> solutions = facts.stream()
                .map(TroubleFact::solution)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return solutions.isEmpty()
                ? Uni.createFrom().item(facts)
                : tickets.lock(solutions).chain(found -> reopen(facts, found));
    }

    private Uni<List<TroubleFact>> reopen(List<TroubleFact> facts, List<Ticket> found) {
        Map<UUID, Ticket> byId = found.stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
        List<TroubleFact> rest = new ArrayList<>();
        Changes changes = new Changes();
        for (TroubleFact fact : facts) {
            Ticket ticket = fact.solution() == null ? null : byId.get(fact.solution());
            if (ticket == null || !isCaredFor(ticket, fact.at())) {
                rest.add(fact);
            } else if (ticket.solvedBy(fact.at())) {
                changes.add(ticket, ticket.move(Status.OPEN, clock.instant()), fact.cause(), Actor.CUSTOMER);
            } else {
                Log.infof("Ticket %s is %s: no other for survey %s", ticket.id(), ticket.status(), fact.subject());
            }
        }
        return tickets.write(changes).replaceWith(rest);
    }

    /** It can open again, is somebody's work already, or was solved once more since the customer said that it was not. */
    private static boolean isCaredFor(Ticket ticket, Instant saidAt) {
        Instant solvedAt = ticket.solvedAt();
        boolean over = ticket.status() == Status.CLOSED || ticket.status() == Status.MERGED;
        return !over || solvedAt != null && solvedAt.isAfter(saidAt);
    }
}
