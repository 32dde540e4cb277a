package dev.estela.tickets.opening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.chassis.event.Event;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.Trouble;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a notice's event that tickets needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NoticeFact(
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        @Nullable String incidentId,
        String kind,
        @Nullable String reason,
        Instant occurredAt) {
    static final String FAILED = "dev.estela.notice.failed.v1";

    /** What nobody misses when it does not arrive. */
    private static final Set<String> NOT_NEEDED = Set.of("survey", "survey_reminder", "survey_recovery");

    /** The customer's address is what is wrong; a faulty template or a channel that is off is the shop's own business. */
    private static final Set<String> UNDELIVERABLE = Set.of("refused", "unreachable");

    boolean needsSomebody() {
        return !NOT_NEEDED.contains(kind) && reason != null && UNDELIVERABLE.contains(reason);
    }

    /** One ticket an order: the next notice fails for the same reason. */
    TroubleFact trouble(Event event) {
        return new TroubleFact(
                Trouble.UNDELIVERABLE_NOTICE,
                orderId,
                store,
                customerId,
                orderId,
                shipmentId,
                null,
                incidentId,
                null,
                null,
                Parcel.UNKNOWN,
                null,
                occurredAt,
                event.cause());
    }
}
