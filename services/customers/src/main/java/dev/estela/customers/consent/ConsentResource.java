package dev.estela.customers.consent;

import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a person agreed to or took back. What is recorded stays; who says otherwise later records that too. */
@Path("/api/customers/{id}/consents")
public class ConsentResource {
    private final ConsentService consents;
    private final SecurityIdentity identity;

    ConsentResource(ConsentService consents, SecurityIdentity identity) {
        this.consents = consents;
        this.identity = identity;
    }

    /** What was said last first. */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<ConsentView>> list(
            @RestPath String id,
            @RestQuery @Nullable String store,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        return consents.list(id, store, after, Limit.of(limit), Caller.of(identity));
    }

    /** The purpose {@code surveys} decides whether they are asked. The same Idempotency-Key records once. */
    @POST
    @RolesAllowed("customers:care")
    @ResponseStatus(201)
    @WithTransaction
    public Uni<ConsentView> record(
            @RestPath String id,
            @RestQuery @Nullable String store,
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key,
            @Valid @NotNull Consent consent) {
        return consents.record(id, store, key, consent, Caller.of(identity));
    }

    /**
     * @param purpose such as marketing or surveys
     * @param at when they said it
     * @param source through whom
     * @param textVersion of the text they were shown
     * @param evidence where the proof is: a call, a form, a message
     */
    public record Consent(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_-]{0,39}", message = "must be a word such as marketing or surveys")
            String purpose,

            @NotNull Boolean given,
            @NotNull Instant at,
            @NotNull Source source,
            @NotBlank @Size(max = 100) String textVersion,
            @Nullable @Size(max = 1_000) String evidence) {}
}
