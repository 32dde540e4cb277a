package dev.estela.chassis.test;

import dev.estela.chassis.security.ApiKeys;
import java.util.Map;

/** The api keys of tests, as the values of an {@code Authorization} header. */
public final class TestKeys {
    public static final String ADMIN = "Bearer test-admin";
    public static final String PUBLISHER = "Bearer test-publisher";
    public static final String SUPERVISOR = "Bearer test-supervisor";
    public static final String CARRIER = "Bearer test-carrier";

    private TestKeys() {}

    static Map<String, String> configuration() {
        return Map.of(
                "estela.api-keys",
                String.join(
                        ";",
                        key(
                                "admin",
                                "read+orders:publish+orders:manage+scans:publish+notices:manage+surveys:manage+tickets:work+tickets:manage+dead-letters:manage+simulation"),
                        key("supervisor", "read+tickets:work+tickets:manage"),
                        key("publisher", "orders:publish+orders:manage"),
                        key("carrier", "scans:publish")));
    }

    private static String key(String name, String scopes) {
        return name + ":" + ApiKeys.hash("test-" + name) + ":" + scopes;
    }
}
