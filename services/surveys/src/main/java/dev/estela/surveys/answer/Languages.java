package dev.estela.surveys.answer;

import dev.estela.surveys.invitation.SurveysConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which language a page speaks: the one asked for, the customer's, one of the shop's, English. */
@ApplicationScoped
class Languages {
    private static final String LAST_RESORT = "en";

    private final List<String> written;

    Languages(SurveysConfig config) {
        this.written = config.languages();
    }

    List<String> written() {
        return written;
    }

    String of(@Nullable String asked, Guest guest) {
        Stream<String> shop = guest.languages() == null ? Stream.of() : guest.languages().stream();
        return first(Stream.concat(Stream.of(or(asked), or(guest.locale())), shop));
    }

    /** Where nobody is known: the browser may say. */
    String ofStranger(@Nullable String asked, List<Locale> accepted) {
        return first(Stream.concat(Stream.of(or(asked)), accepted.stream().map(Locale::toLanguageTag)));
    }

    private String first(Stream<String> tags) {
        return tags.map(Languages::language)
                .filter(written::contains)
                .findFirst()
                .orElse(LAST_RESORT);
    }

    private static String or(@Nullable String tag) {
        return Objects.requireNonNullElse(tag, "");
    }

    /** {@code es-MX}, {@code es_ES} and {@code ES} are all Spanish. */
    private static String language(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
