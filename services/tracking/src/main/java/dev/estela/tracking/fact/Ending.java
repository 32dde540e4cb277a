package dev.estela.tracking.fact;

import java.time.Instant;

/** How and when something ended. */
public record Ending(String how, Instant at) {}
