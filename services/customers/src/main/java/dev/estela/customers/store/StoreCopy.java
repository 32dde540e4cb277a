package dev.estela.customers.store;

/** @param country ISO 3166 alpha-2 */
public record StoreCopy(String store, String zone, String country, long version) {}
