package dev.estela.customers.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a phrase and its parameters into sentences, in every language there is a phrasebook for. */
final class Words {
    private static final String FALLBACK = "en";
    private static final Map<String, Phrasebook> BOOKS = books("es", "en");

    private Words() {}

    /** The sentence in each language. */
    static Map<String, String> of(String phrase, Map<String, Object> parameters, Instant at, @Nullable String zone) {
        var words = new LinkedHashMap<String, String>();
        BOOKS.forEach((language, book) ->
                words.put(language, new Sentence(book, language, zone(zone), at).of(phrase, parameters)));
        return words;
    }

    /** @param asked a language tag such as {@code es-MX}; one we do not speak gets English */
    static String language(String asked) {
        String language = asked.split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return BOOKS.containsKey(language) ? language : FALLBACK;
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static Map<String, Phrasebook> books(String... languages) {
        var books = new LinkedHashMap<String, Phrasebook>();
        for (String language : languages) {
            books.put(language, Phrasebook.of(language));
        }
        return books;
    }
}
