package dev.estela.local.replay;

import java.time.Instant;
import java.util.List;

/**
 * The events of one step of the clock.
 *
 * @param end the first instant that no longer belongs to it
 */
public record Slice(Instant start, Instant end, List<ReplayEvent> events) {}
