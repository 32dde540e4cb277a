package dev.estela.tickets.delivery;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Estela itself writes to customers, in the language of one. A new language is a file {@code words/mail_<language>.properties} and its name here. */
final class Words {
    private static final List<String> LANGUAGES = List.of("es", "en");
    private static final String ENGLISH = "en";
    private static final long HOURS_TOLD_AS_SUCH = 48;

    private final Locale locale;
    private final ResourceBundle words;

    private Words(String language) {
        this.locale = Locale.of(language);
        this.words = ResourceBundle.getBundle(
                "words.mail",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The customer's, else the first of the store's that is known, else English. */
    static Words of(@Nullable String customers, List<String> stores) {
        return new Words(Stream.concat(Stream.ofNullable(customers), stores.stream())
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(ENGLISH));
    }

    String receiptSubject() {
        return words.getString("receipt.subject");
    }

    String receipt(String number, @Nullable Duration expected, String store) {
        return format(
                "receipt.text", number, expected == null ? words.getString("receipt.soon") : within(expected), store);
    }

    /** Rounded up: a promise is rather kept early. */
    private String within(Duration expected) {
        long hours = Math.max(
                1, Math.ceilDiv(expected.toSeconds(), Duration.ofHours(1).toSeconds()));
        return hours <= HOURS_TOLD_AS_SUCH
                ? format("receipt.hours", hours)
                : format("receipt.days", Math.ceilDiv(hours, Duration.ofDays(1).toHours()));
    }

    private String format(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
