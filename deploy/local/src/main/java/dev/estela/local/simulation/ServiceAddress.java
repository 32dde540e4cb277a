package dev.estela.local.simulation;

import java.net.URI;

/**
 * Where a service answers, for instance {@code orders} at {@code http://127.0.0.1:8090}.
 *
 * @param stage when its turn comes in a step of the clock: nothing it says is heard by a service of an earlier stage
 */
public record ServiceAddress(String name, URI base, int stage) {}
