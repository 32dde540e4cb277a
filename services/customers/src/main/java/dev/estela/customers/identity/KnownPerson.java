package dev.estela.customers.identity;

import java.util.List;

/** Somebody a store knows, with every customer id they go by. */
public record KnownPerson(String personId, String store, List<String> customerIds) {}
