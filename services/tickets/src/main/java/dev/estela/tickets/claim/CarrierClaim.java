package dev.estela.tickets.claim;

import dev.estela.tickets.ticket.TicketEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that its carrier is asked to answer for.
 *
 * @param amount what its order cost, in minor units, as far as that was known
 */
public record CarrierClaim(
        UUID claimId,
        UUID ticketId,
        String shipmentId,
        String carrier,
        @Nullable String trackingNumber,
        @Nullable Long amount,
        @Nullable String currency,
        String openedBy,
        Instant openedAt) {

    TicketEvent.Claim told() {
        return new TicketEvent.Claim(claimId, shipmentId, carrier, trackingNumber, amount, currency);
    }
}
