package dev.estela.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgentTokensTest {
    private static EllipticCurveJsonWebKey key;
    private static EllipticCurveJsonWebKey foreign;
    private static AgentTokens tokens;

    @BeforeAll
    static void keys() throws Exception {
        key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("k-1");
        foreign = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        foreign.setKeyId("k-1");
        tokens = new AgentTokens(Optional.of("{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
    }

    @Test
    void theConsoleSpeaksForAnAgent() throws Exception {
        assertThat(tokens.read(signed(claims(5), key)))
                .contains(new AgentTokens.Agent("ana", Set.of("read", "tickets:work"), Set.of("es")));
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        assertThat(tokens.read(signed(claims(5), foreign))).isEmpty();
    }

    @Test
    void aTokenThatHasEndedIsRefused() throws Exception {
        assertThat(tokens.read(signed(claims(-2), key))).isEmpty();
    }

    @Test
    void aTokenForAllTimesIsRefused() throws Exception {
        assertThat(tokens.read(signed(claims(600), key))).isEmpty();
    }

    @Test
    void aTokenWithoutAnEndIsRefused() throws Exception {
        JwtClaims endless = claims(5);
        endless.unsetClaim("exp");
        assertThat(tokens.read(signed(endless, key))).isEmpty();
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceIsRefused() throws Exception {
        JwtClaims issued = claims(5);
        issued.setIssuer("somebody");
        JwtClaims meant = claims(5);
        meant.setAudience("somebody");
        assertThat(tokens.read(signed(issued, key))).isEmpty();
        assertThat(tokens.read(signed(meant, key))).isEmpty();
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws Exception {
        JsonWebSignature none = new JsonWebSignature();
        none.setPayload(claims(5).toJson());
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        none.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
        assertThat(tokens.read(none.getCompactSerialization())).isEmpty();
    }

    /** The public key, which everybody may know, taken for a secret. */
    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws Exception {
        JsonWebSignature confused = new JsonWebSignature();
        confused.setPayload(claims(5).toJson());
        confused.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        confused.setKeyIdHeaderValue("k-1");
        confused.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        assertThat(tokens.read(confused.getCompactSerialization())).isEmpty();
    }

    @Test
    void whereNoConsoleIsKnownNoTokenCounts() throws Exception {
        assertThat(new AgentTokens(Optional.empty()).read(signed(claims(5), key)))
                .isEmpty();
        assertThat(new AgentTokens(Optional.of("")).read(signed(claims(5), key)))
                .isEmpty();
    }

    private static JwtClaims claims(float minutes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(AgentTokens.ISSUER);
        claims.setAudience(AgentTokens.AUDIENCE);
        claims.setSubject("ana");
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        claims.setStringClaim(AgentTokens.SCOPE, "read tickets:work");
        claims.setStringListClaim(AgentTokens.STORES, List.of("es"));
        return claims;
    }

    private static String signed(JwtClaims claims, EllipticCurveJsonWebKey by) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(by.getKeyId());
        signature.setKey(by.getPrivateKey());
        return signature.getCompactSerialization();
    }
}
