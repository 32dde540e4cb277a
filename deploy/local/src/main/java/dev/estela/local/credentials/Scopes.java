package dev.estela.local.credentials;

import java.util.List;

/** What the keys of a local run may do. */
final class Scopes {
    static final List<String> ADMIN = List.of(
            "read",
            "orders:publish",
            "orders:manage",
            "scans:publish",
            "notices:manage",
            "surveys:manage",
            "tickets:work",
            "tickets:manage",
            "customers:care",
            "customers:manage",
            "customers:erase",
            "dead-letters:manage",
            "simulation");
    static final List<String> PUBLISHER = List.of("orders:publish", "orders:manage");
    static final List<String> CARRIER = List.of("scans:publish");

    private Scopes() {}
}
