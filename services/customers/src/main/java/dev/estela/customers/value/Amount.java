package dev.estela.customers.value;

/** Money in the currency's smallest unit. */
public record Amount(String currency, long amount) {}
