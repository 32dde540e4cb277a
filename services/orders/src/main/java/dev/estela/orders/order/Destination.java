package dev.estela.orders.order;

import org.jspecify.annotations.Nullable;

/** Where the goods go, as coarse as a lane needs it. */
public record Destination(
        @Nullable String country, @Nullable String region) {}
