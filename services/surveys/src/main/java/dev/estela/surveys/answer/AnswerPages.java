package dev.estela.surveys.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pages as text, in the visitor's language. */
@ApplicationScoped
class AnswerPages {
    private final PageStyle style;
    private final Languages languages;

    AnswerPages(PageStyle style, Languages languages) {
        this.style = style;
        this.languages = languages;
    }

    TemplateInstance form(Visit visit, AnswerForm form, String language) {
        Guest guest = Objects.requireNonNull(visit.guest());
        Frame frame = frame(language).choosing(form.score());
        return in(language, Templates.form(frame, guest, form, time(visit, language), visit.aboutRecovery()));
    }

    TemplateInstance thanks(Visit visit, String language) {
        Guest guest = Objects.requireNonNull(visit.guest());
        return in(language, Templates.thanks(frame(language), guest, time(visit, language), visit.aboutRecovery()));
    }

    TemplateInstance already(Visit visit, String language) {
        return in(language, Templates.already(frame(language), Objects.requireNonNull(visit.guest())));
    }

    TemplateInstance expired(String language) {
        return in(language, Templates.expired(frame(language)));
    }

    TemplateInstance unknown(String language) {
        return in(language, Templates.unknown(frame(language)));
    }

    TemplateInstance busy(String language) {
        return in(language, Templates.busy(frame(language)));
    }

    private static @Nullable String time(Visit visit, String language) {
        Instant until = visit.changeableUntil();
        return until == null ? null : Objects.requireNonNull(visit.guest()).timeOfDay(until, language);
    }

    private Frame frame(String language) {
        return new Frame(
                language, languages.written().stream().map(Language::of).toList(), style.css(), null);
    }

    private static TemplateInstance in(String language, TemplateInstance page) {
        return page.setLocale(language);
    }

    /** What every page has around it. */
    record Frame(
            String language,
            List<Language> languages,
            RawString css,
            @Nullable String chosen) {
        /** Whoever changes the language keeps the number chosen in the message. */
        Frame choosing(@Nullable String score) {
            boolean known = score != null && score.matches("[1-5]");
            return new Frame(language, languages, css, known ? score : null);
        }
    }

    /** A language under the name its speakers give it. */
    record Language(String code, String name) {
        static Language of(String code) {
            Locale locale = Locale.forLanguageTag(code);
            String name = locale.getDisplayLanguage(locale);
            return new Language(code, name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        }
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(
                Frame frame, Guest guest, AnswerForm form, @Nullable String until, boolean recovery);

        static native TemplateInstance thanks(Frame frame, Guest guest, @Nullable String until, boolean recovery);

        static native TemplateInstance already(Frame frame, Guest guest);

        static native TemplateInstance expired(Frame frame);

        static native TemplateInstance unknown(Frame frame);

        static native TemplateInstance busy(Frame frame);
    }
}
