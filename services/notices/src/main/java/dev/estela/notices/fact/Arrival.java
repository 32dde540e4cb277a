package dev.estela.notices.fact;

import java.time.Instant;

/** That a parcel has reached its customer, since when, and who said so. */
public record Arrival(Instant at, Origin origin) {}
