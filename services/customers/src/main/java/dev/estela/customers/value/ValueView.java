package dev.estela.customers.value;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.chassis.security.OfStore;

/** What a person of a store is worth. */
public record ValueView(
        String personId, String store, @JsonUnwrapped Worth worth) implements OfStore {}
