package dev.estela.notices.survey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.SurveyCopy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of the surveys service's events that notices needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SurveyEvent(
        String invitationId,
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        String status,
        @Nullable String link,
        @Nullable Instant expiresAt,
        long version,
        Instant occurredAt) {

    SurveyCopy copy(Origin origin) {
        return new SurveyCopy(invitationId, version, orderId, status, link, expiresAt, origin);
    }
}
