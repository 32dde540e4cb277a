package dev.estela.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens with which the console speaks for an agent: short-lived JSON Web Tokens (RFC 7519), signed with ES256. A service knows the console's public
 * keys only, so it can make none. They run in real time, whatever the business clock says.
 */
@ApplicationScoped
public class AgentTokens {
    public static final String ISSUER = "estela-console";
    public static final String AUDIENCE = "estela";
    /** Space-separated, as RFC 8693 has it. */
    public static final String SCOPE = "scope";

    public static final String STORES = "stores";

    private static final int SKEW_SECONDS = 30;
    private static final int LONGEST_MINUTES = 10;
    private static final int MOST_KNOWN = 10_000;

    private final @Nullable JwtConsumer consumer;
    /** A signature costs more than a request; how long one is remembered bounds how long a token outlives its end. */
    private final Cache<String, Agent> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(Duration.ofSeconds(SKEW_SECONDS))
            .build();

    AgentTokens(@ConfigProperty(name = "estela.agent-keys") Optional<String> keys) {
        this.consumer = keys.map(String::strip)
                .filter(set -> !set.isEmpty())
                .map(AgentTokens::consumer)
                .orElse(null);
    }

    private static JwtConsumer consumer(String keys) {
        try {
            return new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                    .setExpectedIssuer(ISSUER)
                    .setExpectedAudience(AUDIENCE)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setMaxFutureValidityInMinutes(LONGEST_MINUTES)
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .build();
        } catch (JoseException e) {
            throw new IllegalStateException("estela.agent-keys is not a JSON Web Key Set", e);
        }
    }

    /** Three parts with points between them; an api key has none. */
    static boolean looksLikeOne(String presented) {
        return presented.indexOf('.') >= 0;
    }

    public Optional<Agent> read(String token) {
        Agent remembered = known.getIfPresent(token);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Agent> agent = verified(token);
        agent.ifPresent(read -> known.put(token, read));
        return agent;
    }

    private Optional<Agent> verified(String token) {
        if (consumer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(agent(consumer.processToClaims(token)));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private static Agent agent(JwtClaims claims) throws MalformedClaimException {
        String scope = claims.getStringClaimValue(SCOPE);
        List<String> stores = claims.getStringListClaimValue(STORES);
        return new Agent(
                claims.getSubject(),
                scope == null || scope.isBlank()
                        ? Set.of()
                        : Set.of(scope.strip().split(" +")),
                stores == null ? Set.of() : Set.copyOf(stores));
    }

    /**
     * For whom the console speaks.
     *
     * @param stores whose things they may see; all where it is empty
     */
    public record Agent(String id, Set<String> scopes, Set<String> stores) {}
}
