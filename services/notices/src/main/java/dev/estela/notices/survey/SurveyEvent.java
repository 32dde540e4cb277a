package dev.estela.notices.survey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.SurveyCopy;
import dev.estela.notices.kind.Kind;
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
        @Nullable String kind,
        String status,
        @Nullable String link,
        @Nullable Instant expiresAt,
        long version,
        Instant occurredAt) {

    /** A kind of survey nobody here knows is asked about in the words of the first. */
    Kind invitation() {
        return "recovery".equals(kind) ? Kind.SURVEY_RECOVERY : Kind.SURVEY;
    }

    SurveyCopy copy(Origin origin) {
        return new SurveyCopy(invitationId, version, orderId, status, link, expiresAt, origin);
    }
}
