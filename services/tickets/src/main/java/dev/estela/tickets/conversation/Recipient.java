package dev.estela.tickets.conversation;

import org.jspecify.annotations.Nullable;

/** Whom an answer goes to. */
public record Recipient(@Nullable String name, String email) {}
