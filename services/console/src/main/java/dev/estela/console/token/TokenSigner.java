package dev.estela.console.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.estela.chassis.security.AgentTokens;
import dev.estela.console.account.Account;
import dev.estela.console.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Signs what the console says for an agent. A token holds for five minutes and is used for four, so whoever loses a right keeps it no longer. */
@ApplicationScoped
public class TokenSigner {
    private static final float LIFE_MINUTES = 5;
    private static final Duration USED_FOR = Duration.ofMinutes(4);
    private static final int MOST = 10_000;

    private final EllipticCurveJsonWebKey key;
    /** By all that is said in it: a changed account is another one. */
    private final Cache<Account, String> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(USED_FOR).build();

    TokenSigner(@ConfigProperty(name = "estela.console.key") Optional<String> key) {
        this.key = read(key.filter(given -> !given.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "estela.console.key (ESTELA_CONSOLE_KEY) must be a private JSON Web Key of the curve P-256")));
    }

    private static EllipticCurveJsonWebKey read(String jwk) {
        try {
            if (JsonWebKey.Factory.newJwk(jwk) instanceof EllipticCurveJsonWebKey key && key.getPrivateKey() != null) {
                return key;
            }
            throw new IllegalStateException("estela.console.key is not a private key of an elliptic curve");
        } catch (JoseException e) {
            throw new IllegalStateException("estela.console.key is not a JSON Web Key");
        }
    }

    public String token(Account account) {
        return tokens.get(account, this::signed);
    }

    private String signed(Account account) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims(account).toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JwtClaims claims(Account account) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(AgentTokens.ISSUER);
        claims.setAudience(AgentTokens.AUDIENCE);
        claims.setSubject(account.id());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFE_MINUTES);
        claims.setStringClaim(AgentTokens.SCOPE, String.join(" ", Role.scopes(account.roles())));
        claims.setStringListClaim(AgentTokens.STORES, account.stores());
        return claims;
    }
}
