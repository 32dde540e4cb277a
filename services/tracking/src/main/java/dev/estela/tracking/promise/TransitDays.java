package dev.estela.tracking.promise;

import dev.estela.tracking.fact.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The estimate of last resort: hand-over plus the days the carrier's service usually takes, at the end of that day. */
public final class TransitDays {
    private TransitDays() {}

    public static Estimate after(Instant handedOver, int days, WorkingDays calendar) {
        LocalDate day = handedOver.atZone(calendar.zone()).toLocalDate();
        for (int left = days; left > 0; left--) {
            day = day.plusDays(1);
            while (!calendar.works().test(day)) {
                day = day.plusDays(1);
            }
        }
        Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusSeconds(1);
        return new Estimate(
                Estimate.CUSTOM,
                end,
                handedOver,
                Map.of("handedOver", handedOver.toString(), "transitDays", String.valueOf(days)));
    }
}
