package dev.estela.local.credentials;

import dev.estela.local.simulation.ClockAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/** Says what the bearer of a key may do at the edge itself. */
public final class KeyAccess implements ClockAccess {
    private static final String SCHEME = "Bearer ";

    private final Map<String, List<String>> scopesOfKey;

    public KeyAccess(Credentials credentials) {
        this.scopesOfKey = Map.of(
                Credentials.sha256(credentials.apiKey("admin")), Scopes.ADMIN,
                Credentials.sha256(credentials.apiKey("publisher")), Scopes.PUBLISHER,
                Credentials.sha256(credentials.apiKey("carrier")), Scopes.CARRIER);
    }

    @Override
    public boolean known(String authorization) {
        return !scopes(authorization).isEmpty();
    }

    @Override
    public boolean mayRead(String authorization) {
        List<String> scopes = scopes(authorization);
        return scopes.contains("read") || scopes.contains("simulation");
    }

    @Override
    public boolean mayMove(String authorization) {
        return scopes(authorization).contains("simulation");
    }

    private List<String> scopes(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return List.of();
        }
        byte[] given = Credentials.sha256(
                        authorization.substring(SCHEME.length()).strip())
                .getBytes(StandardCharsets.UTF_8);
        return scopesOfKey.entrySet().stream()
                .filter(entry -> MessageDigest.isEqual(entry.getKey().getBytes(StandardCharsets.UTF_8), given))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}
