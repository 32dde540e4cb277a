package dev.estela.console.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What somebody is to the shop, and which scopes of the services follow from it. The services enforce them. */
public enum Role {
    AGENT("read", "tickets:work", "customers:care"),
    SUPERVISOR(
            "read",
            "tickets:work",
            "tickets:manage",
            "notices:manage",
            "customers:care",
            "customers:manage",
            "customers:erase",
            Role.EXPORT,
            "dead-letters:manage"),
    ADMIN(
            "read",
            "tickets:work",
            "tickets:manage",
            "notices:manage",
            "surveys:manage",
            "orders:manage",
            "customers:care",
            "customers:manage",
            "customers:erase",
            Role.EXPORT,
            "dead-letters:manage",
            Role.ACCOUNTS),
    AUDITOR("read");

    /** May say who signs in; a scope of the console's own. */
    public static final String ACCOUNTS = "accounts:manage";

    /** May take everything about a person out of here, for that person; a scope of the console's own. */
    public static final String EXPORT = "customers:export";

    private final Set<String> scopes;

    Role(String... scopes) {
        this.scopes = Set.of(scopes);
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role " + word));
    }

    public static Set<String> scopes(Collection<Role> roles) {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(role.scopes));
        return all;
    }
}
