package dev.estela.customers.timeline;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of one phrase: {@code {name}}, {@code {name,form}}, {@code {name,form,more}}, each with {@code |what to say without it}.
 *
 * <p>Forms: {@code date}, {@code moment}, {@code money,<name of the currency>}, {@code word,<family>}, {@code words,<family>} for a list,
 * {@code count,<noun>} for a number with its noun, {@code sentence} for a text that came with its translations, {@code said} for one inside a sentence.
 *
 * @param at when the line happened: years are told only where they differ
 */
record Sentence(Phrasebook book, String language, ZoneId zone, Instant at) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:,(\\w+)(?:,(\\w+))?)?(?:\\|([^}]*))?}");

    String of(String phrase, Map<String, Object> parameters) {
        String text = PLACE.matcher(book.phrase(phrase))
                .replaceAll(place -> Matcher.quoteReplacement(fill(place, parameters)));
        return text.substring(0, 1).toUpperCase(book.locale()) + text.substring(1);
    }

    private String fill(MatchResult place, Map<String, Object> parameters) {
        Object value = parameters.get(place.group(1));
        if (value == null) {
            return place.group(4) == null ? "" : place.group(4);
        }
        return form(place.group(2), place.group(3), value, parameters);
    }

    private String form(@Nullable String form, @Nullable String more, Object value, Map<String, Object> parameters) {
        return switch (form) {
            case "date" -> date(Instant.parse(value.toString()));
            case "moment" -> moment(Instant.parse(value.toString()));
            case "money" -> money((Number) value, String.valueOf(parameters.get(more)));
            case "word" -> book.word(String.valueOf(more), value.toString());
            case "words" -> words((List<?>) value, String.valueOf(more));
            case "count" -> count((Number) value, String.valueOf(more));
            case "said" -> lower(said((Map<?, ?>) value));
            case "sentence" -> said((Map<?, ?>) value);
            case null, default -> value.toString();
        };
    }

    private String date(Instant instant) {
        ZonedDateTime day = instant.atZone(zone);
        boolean sameYear = day.getYear() == at.atZone(zone).getYear();
        return DateTimeFormatter.ofPattern(
                        book.phrase(sameYear ? "format.date" : "format.date-with-year"), book.locale())
                .format(day);
    }

    private String moment(Instant instant) {
        String time = DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
        return date(instant) + book.phrase("format.at") + time;
    }

    private String money(Number minor, String code) {
        try {
            var currency = Currency.getInstance(code);
            var format = NumberFormat.getCurrencyInstance(book.locale());
            format.setCurrency(currency);
            int digits = Math.max(0, currency.getDefaultFractionDigits());
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
            return format.format(BigDecimal.valueOf(minor.longValue(), digits));
        } catch (IllegalArgumentException e) {
            return minor + " " + code;
        }
    }

    private String words(List<?> values, String family) {
        return values.stream()
                .map(value -> book.word(family, String.valueOf(value)))
                .collect(Collectors.joining(", "));
    }

    private String count(Number number, String noun) {
        return number + " " + book.phrase(noun + (number.longValue() == 1 ? ".one" : ".many"));
    }

    private String said(Map<?, ?> translations) {
        Object own = translations.get(language);
        String text =
                String.valueOf(own == null ? translations.values().iterator().next() : own);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** A sentence that goes on after a colon; words such as SMS stay as they are. */
    private String lower(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(book.locale()) + text.substring(1);
    }
}
