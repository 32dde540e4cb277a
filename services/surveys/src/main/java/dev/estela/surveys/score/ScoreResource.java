package dev.estela.surveys.score;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How satisfied customers are with their deliveries. */
@Path("/api/surveys/scores")
@RolesAllowed("read")
class ScoreResource {
    private final ScoreRepository scores;

    ScoreResource(ScoreRepository scores) {
        this.scores = scores;
    }

    @GET
    @WithSession
    public Uni<Scores> scores(
            @RestQuery @Nullable String store,
            @RestQuery @Nullable String carrier,
            @RestQuery @Nullable String service,
            @RestQuery @Nullable String lane,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String groupBy) {
        var query = new ScoreQuery(
                store, carrier, service, lane, instant("from", from), instant("to", to), groupBy(groupBy));
        return scores.count(query).map(rows -> Scores.of(query, rows));
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null
                    ? null
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(
                    List.of(new FieldError(name, "must be a date and time with a zone, such as 2026-11-02T00:00:00Z")));
        }
    }

    private static @Nullable GroupBy groupBy(@Nullable String word) {
        return word == null
                ? null
                : GroupBy.of(word)
                        .orElseThrow(() -> Problem.invalid(
                                List.of(new FieldError("groupBy", "must be one of store, carrier, service, lane"))));
    }
}
