package dev.estela.tracking.fact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * By what a shipment is judged, from the store's calendar and the carrier's configuration.
 *
 * @param store when the shop works: a delay has until the end of its next working day
 * @param carrier when the carrier works: silence on other days means nothing
 * @param handoverGrace how long a carrier may take to accept what the shop says it handed over late
 * @param lostAfter how long without movement until a parcel counts as lost; null where only the carrier's word counts
 * @param expiredAfter how long a label may stay without any scan
 */
public record Rules(
        WorkingDays store,
        WorkingHours carrier,
        Duration handoverGrace,
        @Nullable Duration lostAfter,
        Duration expiredAfter) {}
