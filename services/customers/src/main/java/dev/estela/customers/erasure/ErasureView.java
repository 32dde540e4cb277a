package dev.estela.customers.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase somebody, and how far it has come.
 *
 * @param basis the ground: no_longer_needed, consent_withdrawn, objection or unlawful
 * @param doneAt when the last service had said that it knows no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(
        String erasureId,
        String personId,
        String store,
        List<String> customerIds,
        String basis,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant doneAt,
        List<Step> services)
        implements OfStore {

    /** @param doneAt absent while the service has something left to do, or is down */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String service, @Nullable Instant doneAt) {}
}
