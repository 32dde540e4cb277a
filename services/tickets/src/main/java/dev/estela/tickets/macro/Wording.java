package dev.estela.tickets.macro;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A macro's words in one language.
 *
 * @param meant whether it is the language that was asked for
 */
record Wording(String language, String text, boolean meant) {
    private static final String ENGLISH = "en";

    /**
     * In the customer's language, else in the first of the store's that there is, else in English, else in any.
     *
     * @param customers the language of the ticket, as a tag; nothing where it is not known
     */
    static Wording of(Map<String, String> texts, @Nullable String customers, List<String> stores) {
        String wanted = customers == null ? null : primary(customers);
        String language = Stream.of(
                        Stream.ofNullable(wanted),
                        stores.stream().map(Wording::primary),
                        Stream.of(ENGLISH),
                        new TreeMap<>(texts).keySet().stream())
                .flatMap(tags -> tags)
                .filter(texts::containsKey)
                .findFirst()
                .orElseThrow();
        return new Wording(
                language, Objects.requireNonNull(texts.get(language)), wanted == null || wanted.equals(language));
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    }
}
