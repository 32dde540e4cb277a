package dev.estela.chassis.test;

import dev.estela.chassis.security.AgentTokens;
import dev.estela.chassis.security.ApiKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The api keys of tests, as the values of an {@code Authorization} header. */
public final class TestKeys {
    public static final String ADMIN = "Bearer test-admin";
    public static final String PUBLISHER = "Bearer test-publisher";
    public static final String SUPERVISOR = "Bearer test-supervisor";
    public static final String CARRIER = "Bearer test-carrier";

    /** Test resources live in another class loader: what they make is handed on as a property of the system. */
    private static final String AGENT_KEY = "estela.test.agent-key";

    private TestKeys() {}

    /**
     * Somebody who has signed in to the console.
     *
     * @param stores whose things they may see; all where there are none
     */
    public static String agent(String id, Set<String> scopes, String... stores) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(AgentTokens.ISSUER);
        claims.setAudience(AgentTokens.AUDIENCE);
        claims.setSubject(id);
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim(AgentTokens.SCOPE, String.join(" ", scopes));
        claims.setStringListClaim(AgentTokens.STORES, List.of(stores));
        try {
            var key = (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(AGENT_KEY));
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signature.setKey(key.getPrivateKey());
            return "Bearer " + signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String agentKeys() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            System.setProperty(AGENT_KEY, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> configuration() {
        return Map.of(
                "estela.agent-keys",
                agentKeys(),
                "estela.api-keys",
                String.join(
                        ";",
                        key(
                                "admin",
                                "read+orders:publish+orders:manage+scans:publish+notices:manage+surveys:manage+tickets:work+tickets:manage+customers:care+customers:manage+customers:erase+dead-letters:manage+simulation"),
                        key("supervisor", "read+tickets:work+tickets:manage"),
                        key("publisher", "orders:publish+orders:manage"),
                        key("carrier", "scans:publish")));
    }

    private static String key(String name, String scopes) {
        return name + ":" + ApiKeys.hash("test-" + name) + ":" + scopes;
    }
}
