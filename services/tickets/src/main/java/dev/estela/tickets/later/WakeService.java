package dev.estela.tickets.later;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Wakes tickets that sleep until something happens to their parcel. The caller has opened the transaction. */
@ApplicationScoped
public class WakeService {
    private final TicketRepository tickets;
    private final Clock clock;

    WakeService(TicketRepository tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    public Uni<Void> happened(List<Happened> happened) {
        if (happened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> shipments = happened.stream().map(Happened::shipmentId).collect(Collectors.toSet());
        return tickets.lockAsleep(shipments).chain(asleep -> tickets.write(wake(asleep, happened)));
    }

    private Changes wake(List<Ticket> asleep, List<Happened> happened) {
        Instant now = clock.instant();
        Changes changes = new Changes();
        for (Ticket ticket : asleep) {
            happened.stream()
                    .filter(one -> one.shipmentId().equals(ticket.shipmentId())
                            && one.what().equals(ticket.snoozedFor()))
                    .findFirst()
                    .ifPresent(one -> changes.add(ticket, ticket.wake(now), one.cause(), Actor.ESTELA));
        }
        return changes;
    }

    /** @param what the event's word: delivered, returned, in_transit, out_for_delivery */
    public record Happened(String shipmentId, String what, Cause cause) {}
}
