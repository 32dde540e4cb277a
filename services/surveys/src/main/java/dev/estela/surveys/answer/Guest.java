package dev.estela.surveys.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who opened the page, as far as the page needs to know: of which order and shop it speaks, and in what language.
 *
 * @param number what the shop calls the order
 * @param store the shop's name
 * @param locale the customer's own
 * @param languages the shop's, best first
 */
record Guest(
        String number,
        String store,
        @Nullable String zone,
        @Nullable String locale,
        @Nullable List<String> languages) {

    /** The time of day where the shop is: what its customers' clocks show. */
    String timeOfDay(Instant moment, String language) {
        return DateTimeFormatter.ofPattern("H:mm", Locale.forLanguageTag(language))
                .format(moment.atZone(zoneId()));
    }

    private ZoneId zoneId() {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
