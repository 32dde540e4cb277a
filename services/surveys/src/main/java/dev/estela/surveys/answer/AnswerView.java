package dev.estela.surveys.answer;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import dev.estela.surveys.fact.SurveyKind;
import dev.estela.surveys.invitation.Answer;
import dev.estela.surveys.invitation.Invitation;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer as the API shows it, words included. */
record AnswerView(
        UUID invitationId,
        SurveyKind kind,
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        @Nullable String ticketId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String lane,
        @Nullable Boolean onTime,
        @Nullable Boolean solved,
        int score,
        @Nullable String comment,
        @Nullable Instant deliveredAt,
        @Nullable Instant deliverBy,
        @Nullable Instant answeredAt,
        @Nullable Instant changedAt,
        Cause cause)
        implements OfStore {

    static AnswerView of(Invitation invitation) {
        Answer answer = Objects.requireNonNull(invitation.answer());
        return new AnswerView(
                invitation.id(),
                invitation.kind(),
                invitation.orderId(),
                invitation.store(),
                invitation.customerId(),
                invitation.shipmentId(),
                invitation.ticketId(),
                invitation.carrier(),
                invitation.service(),
                invitation.lane(),
                answer.onTime(),
                answer.solved(),
                answer.score(),
                answer.comment(),
                invitation.deliveredAt(),
                invitation.deliverBy(),
                invitation.answeredAt(),
                invitation.changedAt(),
                invitation.cause());
    }
}
