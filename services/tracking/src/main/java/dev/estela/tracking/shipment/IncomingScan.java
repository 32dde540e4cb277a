package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.fact.Scan;
import org.jspecify.annotations.Nullable;

/**
 * A scan as it came in.
 *
 * @param reason as the carrier wrote it
 * @param raw the whole payload
 */
public record IncomingScan(
        String carrier, String number, Scan scan, @Nullable String reason, String raw, Cause cause) {}
