package dev.estela.chassis.outbox;

import dev.estela.chassis.event.Cause;

/** An event on its way out, with what caused it. */
public record Outgoing(OutboxEvent event, Cause cause) {}
