package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.priority.Stakes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a ticket when it begins.
 *
 * @param id named after the event where one opens it, so that there is one ticket per incident; new otherwise
 * @param language what the customer reads, as a language tag
 * @param proposedReason what a rule takes it to be about
 * @param byCustomer whether a customer asked for something, and waits for an answer
 */
public record Opening(
        UUID id,
        String store,
        Channel channel,
        String subject,
        @Nullable String language,
        Requester requester,
        @Nullable String orderId,
        @Nullable String shipmentId,
        Parcel parcel,
        TicketEvent.@Nullable OpenedBy openedBy,
        @Nullable String proposedReason,
        boolean byCustomer,
        Stakes stakes,
        Cause cause) {

    /** @param customerId who the shop knows them as, where that is known */
    public record Requester(
            @Nullable String customerId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {
        public static final Requester UNKNOWN = new Requester(null, null, null, null);
    }
}
