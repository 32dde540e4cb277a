package dev.estela.tickets.refund;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.order.OrderCopy;
import dev.estela.tickets.order.OrderCopyRepository;
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
import org.jspecify.annotations.Nullable;

/** Asks shops to pay back, never more than an order cost. The caller has opened the transaction. */
@ApplicationScoped
public class RefundService {
    private final RefundRepository refunds;
    private final OrderCopyRepository orders;
    private final TicketService work;
    private final TicketRepository tickets;
    private final Clock clock;

    RefundService(
            RefundRepository refunds,
            OrderCopyRepository orders,
            TicketService work,
            TicketRepository tickets,
            Clock clock) {
        this.refunds = refunds;
        this.orders = orders;
        this.work = work;
        this.tickets = tickets;
        this.clock = clock;
    }

    Uni<List<RefundRequest>> ofTicket(UUID ticketId, Caller caller) {
        return work.find(ticketId, caller).chain(() -> refunds.ofTicket(ticketId));
    }

    /** What nobody has asked back yet of what an order cost; nothing where that is not known. */
    public Uni<Optional<Left>> left(@Nullable String orderId) {
        return orders.of(orderId == null ? List.of() : List.of(orderId)).chain(known -> known.values().stream()
                .findFirst()
                .map(this::left)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Left>> left(OrderCopy order) {
        Long total = order.total();
        String currency = order.currency();
        return total == null || currency == null
                ? Uni.createFrom().item(Optional.empty())
                : refunds.asked(order.orderId()).map(asked -> Optional.of(new Left(total, asked, currency)));
    }

    /**
     * For the order of a ticket, which the caller holds.
     *
     * @param amount in minor units; nothing is all that is left
     * @throws RefusedException when nothing is left, or less than is asked for
     */
    public Uni<RefundRequest> request(Ticket ticket, @Nullable Long amount, Caller caller, Cause cause) {
        String orderId = ticket.orderId();
        if (orderId == null) {
            throw new RefusedException("no-order", "The ticket is about no order");
        }
        return refunds.hold(orderId)
                .chain(() -> left(orderId))
                .map(left -> of(left, ticket.id(), orderId, amount, caller))
                .call(refunds::add)
                .call(request -> tell(ticket, request, caller, cause));
    }

    private RefundRequest of(
            Optional<Left> found, UUID ticketId, String orderId, @Nullable Long amount, Caller caller) {
        Left left =
                found.orElseThrow(() -> new RefusedException("order-unknown", "Nobody has told what the order cost"));
        long asked = amount == null ? left.amount() : amount;
        if (left.amount() <= 0) {
            throw new RefusedException("refunded-already", "All that the order cost was asked back already");
        }
        if (asked > left.amount()) {
            throw new RefusedException(
                    "more-than-left", "Of what the order cost " + left.amount() + " is left, not " + asked);
        }
        return new RefundRequest(Ids.v7(), ticketId, orderId, asked, left.currency(), caller.name(), clock.instant());
    }

    private Uni<Void> tell(Ticket ticket, RefundRequest request, Caller caller, Cause cause) {
        Changes changes = new Changes();
        changes.add(ticket, ticket.refund(request.told(), request.requestedAt()), cause, Actor.agent(caller.name()));
        return tickets.write(changes);
    }

    /**
     * Of what an order cost, in minor units.
     *
     * @param asked what was asked back so far
     */
    public record Left(long total, long asked, String currency) {
        public long amount() {
            return total - asked;
        }
    }
}
