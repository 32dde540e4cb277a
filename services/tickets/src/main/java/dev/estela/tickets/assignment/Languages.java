package dev.estela.tickets.assignment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code es} of {@code es-ES}. */
final class Languages {
    private Languages() {}

    static @Nullable String primary(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }
}
