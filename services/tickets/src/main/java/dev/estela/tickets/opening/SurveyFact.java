package dev.estela.tickets.opening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.chassis.event.Event;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.Trouble;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a survey's event that tickets needs.
 *
 * @param ticketId the ticket whose solution was asked about, where one was
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SurveyFact(
        String invitationId,
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        @Nullable Integer score,
        @Nullable UUID ticketId,
        Instant occurredAt) {
    static final String LOW_SCORE = "dev.estela.survey.low-score.v1";

    TroubleFact trouble(Event event) {
        return new TroubleFact(
                Trouble.LOW_SCORE,
                invitationId,
                store,
                customerId,
                orderId,
                shipmentId,
                null,
                null,
                invitationId,
                score,
                Parcel.UNKNOWN,
                ticketId,
                occurredAt,
                event.cause());
    }
}
