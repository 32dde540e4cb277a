package dev.estela.notices.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days as people say them, in the shop's zone. */
final class LocalDates {
    private static final Map<String, DateTimeFormatter> DAYS = Map.of(
            "es", DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM", Locale.of("es")),
            "en", DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH));

    private LocalDates() {}

    /** Empty where there is no moment. */
    static String day(@Nullable Instant moment, ZoneId zone, String language) {
        if (moment == null) {
            return "";
        }
        return DAYS.getOrDefault(language, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language)))
                .format(moment.atZone(zone));
    }
}
