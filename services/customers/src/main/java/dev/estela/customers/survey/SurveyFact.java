package dev.estela.customers.survey;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of a survey event that the timeline needs; the link of the answer page is none of its business. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SurveyFact(
        String invitationId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable Boolean onTime,
        @Nullable Boolean solved,
        @Nullable Integer score,
        @Nullable Boolean hasComment,
        Instant occurredAt) {

    SurveyFact {
        requireNonNull(invitationId, "invitationId");
        requireNonNull(occurredAt, "occurredAt");
    }

    boolean commented() {
        return Boolean.TRUE.equals(hasComment);
    }

    /** Whether it was asked how trouble was put right, and not how a delivery went. */
    boolean aboutRecovery() {
        return "recovery".equals(kind);
    }

    boolean saysUnsolved() {
        return Boolean.FALSE.equals(solved);
    }

    boolean saysLate() {
        return Boolean.FALSE.equals(onTime);
    }
}
