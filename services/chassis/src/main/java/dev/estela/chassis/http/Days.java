package dev.estela.chassis.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole days, UTC, that somebody asks about: {@code from} and {@code to} of a query, both included. */
public record Days(LocalDate first, LocalDate last) {
    private static final int DAYS = 30;

    /**
     * Until today where no end is said, and thirty days where no beginning is.
     *
     * @param most as many as may be asked for
     */
    public static Days of(@Nullable String from, @Nullable String to, LocalDate today, int most) {
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, last.minusDays(DAYS - 1L));
        if (first.isAfter(last)) {
            throw invalid("from", "must not be after to");
        }
        if (!first.plusDays(most).isAfter(last)) {
            throw invalid("from", "must be " + most + " days before to at most");
        }
        return new Days(first, last);
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(name, "must be a day, such as 2026-11-02");
        }
    }

    private static RuntimeException invalid(String name, String message) {
        return Problem.invalid(List.of(new FieldError(name, message)));
    }
}
