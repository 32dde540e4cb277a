package dev.estela.tracking.scorecard;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads how ended parcels went, from the index of those of the period alone: all groups and the whole in one pass. */
@ApplicationScoped
class ScorecardQueries {
    private static final String SCORECARD = """
            select cast(json_build_object('carrier', carrier, 'name', %1$s, 'groups', count(*) over () - 1, 'parcels', count(*),
                'delivered', count(*) filter (where outcome = 'delivered'), 'returned', count(*) filter (where outcome = 'returned'),
                'lost', count(*) filter (where outcome = 'lost'), 'promised', count(on_time), 'onTime', count(*) filter (where on_time),
                'attempted', count(first_attempt), 'firstAttempt', count(*) filter (where first_attempt), 'timed', count(transit_seconds),
                'transit', percentile_disc(cast(array[0.5, 0.8, 0.95] as double precision[])) within group (order by transit_seconds),
                'silent', count(*) filter (where silences > 0), 'silences', coalesce(sum(silences), 0)) as text)
            from shipment
            where ended_at >= cast(cast(?1 as text) as timestamptz) and ended_at < cast(cast(?2 as text) as timestamptz) %2$s
            group by grouping sets ((carrier, %1$s), ())
            order by grouping(carrier) desc, count(*) desc, carrier, %1$s nulls last limit %3$d
            """;
    private static final String OF_STORES =
            "and store = any (array(select jsonb_array_elements_text(cast(cast(?3 as text) as jsonb))))";

    private final Sql sql;
    private final Json json;

    ScorecardQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Scorecard> scorecard(ScorecardQuery query) {
        boolean all = query.stores().isEmpty();
        List<Object> params = new ArrayList<>();
        params.add(midnight(query.from()));
        params.add(midnight(query.to().plusDays(1)));
        if (!all) {
            params.add(sql.rows(query.stores()));
        }
        return sql.list(
                        SCORECARD.formatted(query.by().word(), all ? "" : OF_STORES, query.limit() + 1),
                        row -> json.read((String) row[0], Group.class),
                        params.toArray())
                .map(groups -> Scorecard.of(query, groups));
    }

    private static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
