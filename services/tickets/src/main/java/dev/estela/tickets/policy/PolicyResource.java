package dev.estela.tickets.policy;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What all kinds of a store's rules have in common over HTTP: whose they are, and which version somebody has seen. */
@ApplicationScoped
public class PolicyResource {
    private final PolicyService policies;
    private final SecurityIdentity identity;

    PolicyResource(PolicyService policies, SecurityIdentity identity) {
        this.policies = policies;
        this.identity = identity;
    }

    public <T> Uni<RestResponse<Policy<T>>> get(String kind, String store, Class<T> type, T standard) {
        visible(store);
        return policies.get(kind, store, type, standard).map(PolicyResource::answer);
    }

    public <T> Uni<RestResponse<Policy<T>>> put(String kind, String store, T document, @Nullable String ifMatch) {
        visible(store);
        return policies.put(
                        kind,
                        store,
                        document,
                        ETag.version(ifMatch),
                        Caller.of(identity).name())
                .map(PolicyResource::answer);
    }

    private void visible(String store) {
        if (!Caller.of(identity).maySee(store)) {
            throw Problem.notFound("store", store);
        }
    }

    private static <T> RestResponse<Policy<T>> answer(Policy<T> policy) {
        return RestResponse.ResponseBuilder.ok(policy)
                .header(ETag.HEADER, ETag.of(policy.version()))
                .build();
    }
}
