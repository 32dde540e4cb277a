package dev.estela.local.replay;

import java.time.Duration;
import java.time.Instant;

/** What a replay did. */
public record ReplaySummary(long events, int steps, Instant first, Instant last, Duration took) {}
