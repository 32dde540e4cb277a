package dev.estela.surveys.invitation;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import dev.estela.surveys.fact.SurveyKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation as the API shows it: who was asked when, or why not. */
public record InvitationView(
        UUID invitationId,
        SurveyKind kind,
        InvitationStatus status,
        @Nullable String reason,
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        @Nullable String ticketId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String lane,
        @Nullable Instant deliveredAt,
        Instant plannedAt,
        Instant dueAt,
        @Nullable Instant invitedAt,
        @Nullable Instant remindedAt,
        @Nullable String reminderReason,
        @Nullable Instant answeredAt,
        @Nullable Instant expiresAt,
        Cause cause)
        implements OfStore {

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.kind(),
                invitation.status(),
                invitation.reason(),
                invitation.orderId(),
                invitation.store(),
                invitation.customerId(),
                invitation.shipmentId(),
                invitation.ticketId(),
                invitation.carrier(),
                invitation.service(),
                invitation.lane(),
                invitation.deliveredAt(),
                invitation.plannedAt(),
                invitation.dueAt(),
                invitation.invitedAt(),
                invitation.remindedAt(),
                invitation.reminderReason(),
                invitation.answeredAt(),
                invitation.expiresAt(),
                invitation.cause());
    }
}
