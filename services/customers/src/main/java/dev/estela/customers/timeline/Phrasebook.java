package dev.estela.customers.timeline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The phrases of one language, from {@code words/timeline_<language>.properties}. */
final class Phrasebook {
    private final Locale locale;
    private final Properties phrases;

    private Phrasebook(Locale locale, Properties phrases) {
        this.locale = locale;
        this.phrases = phrases;
    }

    static Phrasebook of(String language) {
        String file = "/words/timeline_" + language + ".properties";
        try (var in = new InputStreamReader(Phrasebook.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var phrases = new Properties();
            phrases.load(in);
            return new Phrasebook(Locale.forLanguageTag(phrases.getProperty("locale", language)), phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    Locale locale() {
        return locale;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(phrases.getProperty(key));
    }

    /** A phrase there must be: a missing one is a fault of ours, seen in the tests. */
    String phrase(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No words for " + key + " in " + locale));
    }

    /** A code of another service in words; one we have no word for is shown as it is, readable. */
    String word(String family, String code) {
        return find(family + "." + code).orElseGet(() -> code.replace('_', ' ').replace('-', ' '));
    }
}
