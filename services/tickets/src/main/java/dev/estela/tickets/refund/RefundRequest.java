package dev.estela.tickets.refund;

import dev.estela.tickets.ticket.TicketEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What the shop is asked to pay back of an order.
 *
 * @param amount in minor units
 */
public record RefundRequest(
        UUID refundId,
        UUID ticketId,
        String orderId,
        long amount,
        String currency,
        String requestedBy,
        Instant requestedAt) {

    TicketEvent.Refund told() {
        return new TicketEvent.Refund(refundId, orderId, amount, currency);
    }
}
