package dev.estela.chassis.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Reads {@code Authorization: Bearer …}: the api key of a machine, or the token with which the console speaks for an agent. The scopes of either are the
 * caller's roles.
 */
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final AgentTokens tokens;

    BearerAuthentication(ApiKeys keys, AgentTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return Uni.createFrom().nullItem();
        }
        return identity(header.substring(SCHEME.length()).strip())
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private Optional<SecurityIdentity> identity(String presented) {
        return AgentTokens.looksLikeOne(presented)
                ? tokens.read(presented).map(BearerAuthentication::identity)
                : keys.find(presented).map(BearerAuthentication::identity);
    }

    private static SecurityIdentity identity(ApiKeys.ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRoles(key.scopes())
                .build();
    }

    private static SecurityIdentity identity(AgentTokens.Agent agent) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(agent.id()))
                .addRoles(agent.scopes())
                .addAttribute(Caller.STORES, agent.stores())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
