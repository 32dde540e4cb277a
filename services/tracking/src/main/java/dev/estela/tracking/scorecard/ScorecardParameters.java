package dev.estela.tracking.scorecard;

import dev.estela.chassis.http.Days;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figures of carriers are asked for with. */
public final class ScorecardParameters {
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
        Days days = Days.of(from, to, today, MOST_DAYS);
        return new ScorecardQuery(days.first(), days.last(), stores(), dimension(), Limit.of(limit));
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

    private static RuntimeException invalid(String name, String message) {
        return Problem.invalid(List.of(new FieldError(name, message)));
    }
}
