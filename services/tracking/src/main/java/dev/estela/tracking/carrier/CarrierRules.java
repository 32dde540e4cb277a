package dev.estela.tracking.carrier;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for one carrier and service. */
public record CarrierRules(
        Duration pollingInterval,
        Set<DayOfWeek> workingDays,
        @Nullable Duration lostAfter,
        Duration handoverGrace,
        Duration expiredAfter,
        OptionalInt transitDays) {}
