package dev.estela.tickets.claim;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.order.OrderCopy;
import dev.estela.tickets.order.OrderCopyRepository;
import dev.estela.tickets.tally.ReportedParcelRepository;
import dev.estela.tickets.tally.ReportedParcelRepository.Carried;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks carriers to answer for parcels. The caller has opened the transaction. */
@ApplicationScoped
public class ClaimService {
    private final ClaimRepository claims;
    private final ReportedParcelRepository parcels;
    private final OrderCopyRepository orders;
    private final TicketService work;
    private final TicketRepository tickets;
    private final Clock clock;

    ClaimService(
            ClaimRepository claims,
            ReportedParcelRepository parcels,
            OrderCopyRepository orders,
            TicketService work,
            TicketRepository tickets,
            Clock clock) {
        this.claims = claims;
        this.parcels = parcels;
        this.orders = orders;
        this.work = work;
        this.tickets = tickets;
        this.clock = clock;
    }

    Uni<List<CarrierClaim>> ofTicket(UUID ticketId, Caller caller) {
        return work.find(ticketId, caller).chain(() -> claims.ofTicket(ticketId));
    }

    /**
     * Opens the claim for the parcel of a ticket, which the caller holds.
     *
     * @throws RefusedException when there is no parcel that anybody carries
     */
    public Uni<Opened> open(Ticket ticket, Caller caller, Cause cause) {
        String shipment = ticket.shipmentId();
        if (shipment == null) {
            throw new RefusedException("no-parcel", "The ticket is about no parcel");
        }
        return claims.ofParcel(shipment)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(new Opened(known.get(), false))
                        : parcels.find(shipment)
                                .chain(parcel -> draft(ticket, carried(parcel), caller))
                                .chain(claim -> add(ticket, claim, caller, cause)));
    }

    private static Carried carried(Optional<Carried> parcel) {
        return parcel.orElseThrow(
                () -> new RefusedException("carrier-unknown", "Nobody has told who carries the parcel"));
    }

    private Uni<CarrierClaim> draft(Ticket ticket, Carried parcel, Caller caller) {
        String orderId = ticket.orderId();
        return orders.of(orderId == null ? List.of() : List.of(orderId)).map(known -> {
            Optional<OrderCopy> order = known.values().stream().findFirst();
            return new CarrierClaim(
                    Ids.v7(),
                    ticket.id(),
                    parcel.shipmentId(),
                    parcel.carrier(),
                    parcel.trackingNumber(),
                    order.map(OrderCopy::total).orElse(null),
                    order.map(OrderCopy::currency).orElse(null),
                    caller.name(),
                    clock.instant());
        });
    }

    /** Somebody else can claim the same parcel in another ticket at this moment. */
    private Uni<Opened> add(Ticket ticket, CarrierClaim claim, Caller caller, Cause cause) {
        return claims.add(claim)
                .chain(added -> added
                        ? tell(ticket, claim, caller, cause).replaceWith(new Opened(claim, true))
                        : claims.ofParcel(claim.shipmentId()).map(theirs -> new Opened(theirs.orElseThrow(), false)));
    }

    private Uni<Void> tell(Ticket ticket, CarrierClaim claim, Caller caller, Cause cause) {
        Changes changes = new Changes();
        changes.add(ticket, ticket.claim(claim.told(), claim.openedAt()), cause, Actor.agent(caller.name()));
        return tickets.write(changes);
    }

    /** @param fresh false when there was one for the parcel already */
    public record Opened(CarrierClaim claim, boolean fresh) {}
}
