package dev.estela.chassis.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/**
 * Who calls, as the rules see them.
 *
 * @param stores whose things they may see; all where it is empty
 */
public record Caller(String name, Set<String> roles, Set<String> stores) {
    /** The attribute of the identity that holds the stores. */
    static final String STORES = "stores";

    public static Caller of(SecurityIdentity identity) {
        Set<String> stores = identity.getAttribute(STORES);
        return new Caller(
                identity.getPrincipal().getName(), identity.getRoles(), stores == null ? Set.of() : Set.copyOf(stores));
    }

    public boolean maySee(String store) {
        return stores.isEmpty() || stores.contains(store);
    }
}
