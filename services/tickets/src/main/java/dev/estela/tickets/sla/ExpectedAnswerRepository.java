package dev.estela.tickets.sla;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a customer has to expect to wait for a first answer, from how long others have waited. */
@ApplicationScoped
public class ExpectedAnswerRepository {
    private static final Duration LATELY = Duration.ofDays(30);

    /** Fewer answers than this say nothing about the next one. */
    private static final int ENOUGH = 10;

    private static final String WAITED = """
            select count(*), percentile_disc(0.8) within group (order by extract(epoch from first_replied_at - opened_at))
            from (select opened_at, first_replied_at from ticket
                where store = ?1 and first_replied_at > cast(cast(?2 as text) as timestamptz) and channel <> 'EVENT'
                order by first_replied_at desc limit 1000) lately""";

    private final Sql sql;
    private final Clock clock;

    ExpectedAnswerRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What four of five customers of a store have waited at most; nothing while too few have been answered. */
    public Uni<@Nullable Duration> of(String store) {
        String since = clock.instant().minus(LATELY).toString();
        return sql.list(WAITED, ExpectedAnswerRepository::waited, store, since).map(java.util.List::getFirst);
    }

    private static @Nullable Duration waited(Object[] row) {
        return ((Number) row[0]).longValue() < ENOUGH ? null : Duration.ofSeconds(((Number) row[1]).longValue());
    }
}
