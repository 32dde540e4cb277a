package dev.estela.local.credentials;

import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key with which the console speaks for agents, as a JSON Web Key: it signs, the services know the public half. */
final class SigningKey {
    private SigningKey() {}

    static String generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The set of keys that services are given. */
    static String publicSet(String key) {
        try {
            return "{\"keys\":[" + JsonWebKey.Factory.newJwk(key).toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
        } catch (JoseException e) {
            throw new IllegalStateException("console.key is not a JSON Web Key: remove it to have a new one made", e);
        }
    }
}
