package dev.estela.surveys.fact;

import dev.estela.chassis.event.Cause;

/** What stands against asking, and the event that says so. */
public record Obstacle(SkipReason reason, Cause cause) {}
