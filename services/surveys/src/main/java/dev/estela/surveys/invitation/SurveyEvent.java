package dev.estela.surveys.invitation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.surveys.fact.SurveyKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What surveys tells the world. The Java side of contracts/survey/*.v1.schema.json; the comment itself stays here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyEvent(
        @JsonIgnore String type,
        UUID invitationId,
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        @Nullable String ticketId,
        SurveyKind kind,
        @Nullable String carrier,
        @Nullable String service,
        InvitationStatus status,
        @Nullable String reason,
        @Nullable String link,
        @Nullable Boolean onTime,
        @Nullable Boolean solved,
        @Nullable Integer score,
        @Nullable Boolean hasComment,
        @Nullable Instant deliveredAt,
        @Nullable Instant expiresAt,
        long version,
        Instant occurredAt)
        implements OutboxEvent {

    public static final String INVITED = "dev.estela.survey.invited.v1";
    public static final String REMINDED = "dev.estela.survey.reminded.v1";
    public static final String ANSWERED = "dev.estela.survey.answered.v1";
    public static final String LOW_SCORE = "dev.estela.survey.low-score.v1";
    public static final String EXPIRED = "dev.estela.survey.expired.v1";
    public static final String SKIPPED = "dev.estela.survey.skipped.v1";

    @Override
    public String topic() {
        return "estela.survey";
    }

    @Override
    public String aggregateId() {
        return invitationId.toString();
    }

    @Override
    public String correlationId() {
        return orderId;
    }
}
