package dev.estela.tickets.report;

import dev.estela.chassis.http.Days;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.security.Caller;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report is asked for with. */
public final class ReportParameters {
    private static final int MOST_DAYS = 366;
    private static final int DEEPEST = 5;
    private static final int MOST_DIMENSIONS = 2;

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

    /** One or two of reason, product, carrier and store, separated by a comma. */
    @QueryParam("by")
    @Nullable
    String by;

    /** How deep reasons are told apart: 1 adds up everything below the roots of the tree. */
    @QueryParam("level")
    @Nullable
    Integer level;

    /** This reason with all below it. */
    @QueryParam("reason")
    @Nullable
    String reason;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    ReportQuery query(Caller caller, LocalDate today) {
        Days days = Days.of(from, to, today, MOST_DAYS);
        return new ReportQuery(
                days.first(), days.last(), stores(caller), dimensions(), level(), reason(), Limit.of(limit));
    }

    private List<String> stores(Caller caller) {
        List<String> asked = texts(store);
        asked.stream().filter(id -> !caller.maySee(id)).findFirst().ifPresent(id -> {
            throw Problem.notFound("store", id);
        });
        return asked.isEmpty() ? List.copyOf(caller.stores()) : asked;
    }

    private List<Dimension> dimensions() {
        List<Dimension> dimensions = texts(Objects.requireNonNullElse(by, Dimension.REASON.word())).stream()
                .map(word -> Dimension.of(word)
                        .orElseThrow(() -> invalid("by", "must be of reason, product, carrier, store")))
                .distinct()
                .toList();
        check(!dimensions.isEmpty(), "by", "must be of reason, product, carrier, store");
        check(dimensions.size() <= MOST_DIMENSIONS, "by", "must be two at most");
        return dimensions;
    }

    private int level() {
        int asked = Objects.requireNonNullElse(level, DEEPEST);
        check(asked >= 1 && asked <= DEEPEST, "level", "must be 1 to " + DEEPEST);
        return asked;
    }

    private String reason() {
        String asked = Objects.requireNonNullElse(reason, "");
        check(asked.matches("([a-z0-9_]+(/[a-z0-9_]+){0,4})?"), "reason", "must be the path of a reason");
        return asked;
    }

    private static List<String> texts(@Nullable String values) {
        return values == null
                ? List.of()
                : Stream.of(values.split(","))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    private static void check(boolean holds, String name, String message) {
        if (!holds) {
            throw invalid(name, message);
        }
    }

    private static RuntimeException invalid(String name, String message) {
        return Problem.invalid(List.of(new FieldError(name, message)));
    }
}
