package dev.estela.chassis.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that machines present, known by their SHA-256 only: {@code name:hash:scope+scope;…}. */
@ApplicationScoped
public class ApiKeys {
    private final Map<String, ApiKey> byHash = new HashMap<>();

    ApiKeys(@ConfigProperty(name = "estela.api-keys") Optional<String> configured) {
        for (String entry : configured.orElse("").split(";")) {
            if (!entry.isBlank()) {
                add(entry.split(":", 3));
            }
        }
    }

    private void add(String[] parts) {
        if (parts.length != 3) {
            throw new IllegalStateException("estela.api-keys: each entry is name:sha256:scope+scope");
        }
        byHash.put(parts[1], new ApiKey(parts[0], Set.of(parts[2].split("\\+"))));
    }

    public Optional<ApiKey> find(String presented) {
        return Optional.ofNullable(byHash.get(hash(presented)));
    }

    public static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who presents the key and what that one may do. */
    public record ApiKey(String name, Set<String> scopes) {}
}
