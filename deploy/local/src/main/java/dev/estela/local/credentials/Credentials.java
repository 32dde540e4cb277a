package dev.estela.local.credentials;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The keys and passwords of a local run: made at the first start, kept in one file that only its owner can read. */
public final class Credentials {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values;

    private Credentials(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** Reads {@code credentials.properties} of a home and adds what it lacks. */
    public static Credentials in(Path home, String url, List<String> services) throws IOException {
        Path file = home.resolve("credentials.properties");
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        values.setProperty("url", url);
        values.putIfAbsent("admin.user", "admin");
        values.putIfAbsent("admin.password", secret(12));
        for (String name : List.of("admin", "publisher", "carrier")) {
            values.putIfAbsent(name + ".api-key", "estela_" + name + "_" + secret(24));
        }
        values.putIfAbsent("simulation.key", secret(24));
        values.putIfAbsent("link.secret", secret(32));
        if (!values.containsKey("console.key")) {
            values.setProperty("console.key", SigningKey.generate());
        }
        values.putIfAbsent("database.password", secret(24));
        values.putIfAbsent("connect.database-password", secret(24));
        for (String service : services) {
            values.putIfAbsent(service + ".database-password", secret(24));
        }
        Credentials credentials = new Credentials(file, values);
        credentials.write();
        return credentials;
    }

    public Path file() {
        return file;
    }

    public String apiKey(String name) {
        return get(name + ".api-key");
    }

    public String simulationKey() {
        return get("simulation.key");
    }

    /** The key that signs customers' links. */
    public String linkSecret() {
        return get("link.secret");
    }

    public String adminUser() {
        return get("admin.user");
    }

    /** The first one; the administrator has to change it. */
    public String adminPassword() {
        return get("admin.password");
    }

    /** The private key with which the console speaks for agents. */
    public String consoleKey() {
        return get("console.key");
    }

    /** Its public half, as the services are given it. */
    public String agentKeys() {
        return SigningKey.publicSet(consoleKey());
    }

    public String databasePassword() {
        return get("database.password");
    }

    /** The password of a service's role, or of the connector's. */
    public String databasePassword(String role) {
        return get(role + ".database-password");
    }

    /** The keys as the services know them: {@code name:sha256:scope+scope;…}, never in the clear. */
    public String hashedKeys() {
        return String.join(
                ";",
                hashed("admin", Scopes.ADMIN),
                hashed("publisher", Scopes.PUBLISHER),
                hashed("carrier", Scopes.CARRIER));
    }

    private String hashed(String name, List<String> scopes) {
        return name + ":" + sha256(apiKey(name)) + ":" + String.join("+", scopes);
    }

    private String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(file + " has no " + name);
        }
        return value;
    }

    private void write() throws IOException {
        StringWriter text = new StringWriter();
        text.write("# The keys of this local run. Send an api-key as: Authorization: Bearer <key>\n");
        for (Map.Entry<Object, Object> entry : new TreeMap<>(values).entrySet()) {
            text.write(entry.getKey() + "=" + entry.getValue() + "\n");
        }
        Path draft = Files.createTempFile(
                file.getParent(),
                "credentials",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(random)
                .replace('-', 'A')
                .replace('_', 'B');
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
