package dev.estela.local.mailbox;

import dev.estela.local.web.LocalRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;

/** The words of the page in the reader's language: {@code ?lang=}, else what the browser prefers, else English. */
record Words(ResourceBundle bundle) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"));

    static Words of(LocalRequest request) {
        Locale locale = request.parameter("lang")
                .map(Locale::forLanguageTag)
                .or(() -> request.header("accept-language").map(Words::preferred))
                .orElse(Locale.ENGLISH);
        return new Words(ResourceBundle.getBundle("dev.estela.local.mailbox.words", locale, NO_FALLBACK));
    }

    private static Locale preferred(String header) {
        try {
            Locale found = Locale.lookup(LanguageRange.parse(header), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    String get(String key) {
        return Html.escape(bundle.getString(key));
    }
}
