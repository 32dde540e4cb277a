package dev.estela.tickets.gesture;

import dev.estela.chassis.security.Caller;
import dev.estela.chassis.security.OfStore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What was given to customers for their trouble. */
@Path("/api/tickets")
class GestureResource {
    private final GestureService gestures;
    private final SecurityIdentity identity;

    GestureResource(GestureService gestures, SecurityIdentity identity) {
        this.gestures = gestures;
        this.identity = identity;
    }

    @GET
    @Path("{id}/gestures")
    @RolesAllowed("read")
    @WithSession
    public Uni<Gestures> list(@RestPath UUID id) {
        return gestures.ofTicket(id, Caller.of(identity))
                .map(found -> new Gestures(found.stream().map(GestureView::of).toList()));
    }

    /** Granted at once, or proposed where somebody has to approve it. The same Idempotency-Key gives once. */
    @POST
    @Path("{id}/gestures")
    @RolesAllowed("tickets:work")
    @ResponseStatus(201)
    @WithTransaction
    public Uni<GestureView> give(
            @RestPath UUID id,
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key,
            @Valid @NotNull NewGesture gesture) {
        return gestures.give(id, key, gesture.kind(), gesture.amount(), gesture.reason(), Caller.of(identity))
                .map(GestureView::of);
    }

    @PUT
    @Path("gestures/{gesture}/decision")
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<GestureView> decide(@RestPath UUID gesture, @Valid @NotNull Decision decision) {
        return gestures.decide(gesture, decision.approved(), Caller.of(identity))
                .map(GestureView::of);
    }

    /** @param amount in minor units of the store's currency */
    record NewGesture(
            @NotNull GestureKind kind,
            @Positive @Max(1_000_000_000_000L) long amount,
            @NotBlank @Size(max = 1_000) String reason) {}

    record Decision(boolean approved) {}

    record Gestures(List<GestureView> items) {}

    /** @param code what the customer types in, for vouchers */
    record GestureView(
            UUID gestureId,
            UUID ticketId,
            String store,
            @Nullable String customerId,
            @Nullable String orderId,
            GestureKind kind,
            long amount,
            String currency,
            String reason,
            GestureStatus status,
            String agent,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String code)
            implements OfStore {

        static GestureView of(Gesture gesture) {
            return new GestureView(
                    gesture.id(),
                    gesture.ticketId(),
                    gesture.store(),
                    gesture.customerId(),
                    gesture.orderId(),
                    gesture.kind(),
                    gesture.amount(),
                    gesture.currency(),
                    gesture.reason(),
                    gesture.status(),
                    gesture.agent(),
                    gesture.proposedAt(),
                    gesture.decidedBy(),
                    gesture.decidedAt(),
                    gesture.code());
        }
    }
}
