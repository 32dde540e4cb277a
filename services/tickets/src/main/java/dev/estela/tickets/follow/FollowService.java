package dev.estela.tickets.follow;

import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who follows which ticket. The caller has opened the transaction. */
@ApplicationScoped
public class FollowService {
    private final TicketService tickets;
    private final FollowRepository followers;
    private final Clock clock;

    FollowService(TicketService tickets, FollowRepository followers, Clock clock) {
        this.tickets = tickets;
        this.followers = followers;
        this.clock = clock;
    }

    Uni<List<FollowerView>> of(UUID ticket, Caller caller) {
        return tickets.find(ticket, caller).chain(() -> followers.of(ticket));
    }

    Uni<List<FollowerView>> follow(UUID ticket, Caller caller) {
        return tickets.find(ticket, caller)
                .chain(() -> followers.see(ticket, caller.name(), clock.instant()))
                .chain(() -> followers.of(ticket));
    }

    Uni<List<FollowerView>> leave(UUID ticket, Caller caller) {
        return tickets.find(ticket, caller)
                .chain(() -> followers.leave(ticket, caller.name()))
                .chain(() -> followers.of(ticket));
    }

    /** Whoever is called to a ticket follows it from then on. */
    public Uni<Void> call(UUID ticket, Collection<String> agents) {
        return followers.call(ticket, agents, clock.instant());
    }
}
