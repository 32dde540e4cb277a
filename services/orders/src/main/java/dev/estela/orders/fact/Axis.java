package dev.estela.orders.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;

/** Where an order stands on one axis, since when, and because of what. */
public record Axis(String value, Instant since, Cause cause) {}
