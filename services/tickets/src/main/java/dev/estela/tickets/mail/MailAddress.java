package dev.estela.tickets.mail;

import org.jspecify.annotations.Nullable;

/** Somebody's address, the name beside it where there is one. */
public record MailAddress(@Nullable String name, String address) {}
