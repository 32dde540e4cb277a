package dev.estela.orders.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A store and how often it was changed. */
public record KeptStore(@JsonUnwrapped Store store, long version) {}
