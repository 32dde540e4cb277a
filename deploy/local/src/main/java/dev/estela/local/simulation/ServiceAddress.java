package dev.estela.local.simulation;

import java.net.URI;

/** Where a service answers, for instance {@code orders} at {@code http://127.0.0.1:8090}. */
public record ServiceAddress(String name, URI base) {}
