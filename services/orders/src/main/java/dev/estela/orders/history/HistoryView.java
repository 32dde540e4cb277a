package dev.estela.orders.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that came for an order.
 *
 * @param at business time of what it says
 * @param changes names of the fields it changed
 * @param published types of the events that followed
 * @param reason why it changed nothing: {@code older-than-known}, {@code nothing-new}, {@code waiting-for-the-order}
 */
public record HistoryView(
        @JsonIgnore long id,
        String orderId,
        @Nullable String store,
        String eventId,
        String type,
        Instant at,
        Instant receivedAt,
        List<String> changes,
        List<String> published,
        @Nullable String reason)
        implements OfStore {

    @JsonProperty
    public String outcome() {
        return reason == null ? "applied" : reason.equals(Reason.WAITING) ? "kept" : "ignored";
    }

    @JsonProperty
    public Cause cause() {
        return new Cause(eventId, type, null);
    }
}
