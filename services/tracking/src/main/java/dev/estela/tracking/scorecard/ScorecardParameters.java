package dev.estela.tracking.scorecard;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figures of carriers are asked for with. */
public final class ScorecardParameters {
    private static final int DAYS = 30;
    private static final int MOST_DAYS = 92;

    /** A day, UTC; thirty days with the last one where nothing is said. */
    @QueryParam("from")
    @Nullable
    String from;

    /** The last day; today where nothing is said. */
    @QueryParam("to")
    @Nullable
    String to;

    /** Several are separated by commas. */
    @QueryParam("store")
    @Nullable
    String store;

    /** One of carrier, service and lane. */
    @QueryParam("by")
    @Nullable
    String by;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    ScorecardQuery query(LocalDate today) {
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, last.minusDays(DAYS - 1L));
        check(!first.isAfter(last), "must not be after to");
        check(first.plusDays(MOST_DAYS).isAfter(last), "must be " + MOST_DAYS + " days before to at most");
        return new ScorecardQuery(first, last, stores(), dimension(), Limit.of(limit));
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(name, "must be a day, such as 2026-11-02");
        }
    }

    private List<String> stores() {
        return store == null
                ? List.of()
                : Stream.of(store.split(","))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    private Dimension dimension() {
        return Dimension.of(Objects.requireNonNullElse(by, Dimension.CARRIER.word()))
                .orElseThrow(() -> invalid("by", "must be one of carrier, service, lane"));
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw invalid("from", message);
        }
    }

    private static RuntimeException invalid(String name, String message) {
        return Problem.invalid(List.of(new FieldError(name, message)));
    }
}
