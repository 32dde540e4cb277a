package dev.estela.tracking.shipment;

import dev.estela.tracking.fact.Status;
import java.time.Instant;

/** How and when one parcel of an order came to its end. */
public record Arrival(Instant at, Status how) {}
