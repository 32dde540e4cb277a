package dev.estela.customers.identity;

/** A value within a store; e-mails in lower case, phones in E.164. */
public record IdentityKey(String store, IdentityKind kind, String value) {}
