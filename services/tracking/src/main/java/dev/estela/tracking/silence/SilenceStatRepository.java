package dev.estela.tracking.silence;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gaps of past shipments. */
@ApplicationScoped
public class SilenceStatRepository {
    /** What was learned on so many days stands by day; a fact may come that much later than others and still be judged as they are. */
    private static final int DAYS_APART = 3;

    private static final String FIND = """
            select r.carrier, r.service, r.lane, r.stage, cast(r.day as text), s.hours, cast(sum(s.gaps) as bigint)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(carrier text, service text, lane text, stage text, day date)
            cross join lateral (select * from silence_stat x
                where x.carrier = r.carrier and x.service = r.service and x.lane = r.lane and x.stage = r.stage and x.day < r.day) s
            group by 1, 2, 3, 4, 5, 6
            """;
    private static final String ADD = """
            insert into silence_stat (carrier, service, lane, stage, hours, day, gaps)
            select carrier, service, lane, stage, hours, day, gaps from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
            as r(carrier text, service text, lane text, stage text, hours int, day date, gaps bigint) order by 1, 2, 3, 4, 5, 6
            on conflict (carrier, service, lane, stage, hours, day) do update set gaps = silence_stat.gaps + excluded.gaps
            """;
    private static final String FOLD = """
            with old as (
                delete from silence_stat where day > '0001-01-01'
                and day < (select max(day) from silence_stat where day > '0001-01-01') - cast(?1 as int) returning *)
            insert into silence_stat (carrier, service, lane, stage, hours, day, gaps)
            select carrier, service, lane, stage, hours, date '0001-01-01', sum(gaps) from old group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (carrier, service, lane, stage, hours, day) do update set gaps = silence_stat.gaps + excluded.gaps
            """;

    private final Sql sql;

    SilenceStatRepository(Sql sql) {
        this.sql = sql;
    }

    /** What is known of these stages, on their lanes and on all lanes. */
    public Uni<Learned> of(Collection<Stage> stages) {
        Set<Stage> asked = new LinkedHashSet<>(stages);
        stages.forEach(stage -> asked.add(stage.onAnyLane()));
        if (asked.isEmpty()) {
            return Uni.createFrom().item(new Learned(Map.of()));
        }
        return sql.list(FIND, row -> row, sql.rows(List.copyOf(asked))).map(SilenceStatRepository::learned);
    }

    public Uni<Void> add(List<Gap> gaps) {
        Map<Gap, Long> counts = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            counts.merge(gap, 1L, Long::sum);
            Gap anywhere = new Gap(gap.stage().onAnyLane(), gap.hours());
            if (!anywhere.equals(gap)) {
                counts.merge(anywhere, 1L, Long::sum);
            }
        }
        return counts.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(ADD, sql.rows(rows(counts)))
                        .chain(() -> sql.execute(FOLD, DAYS_APART))
                        .replaceWithVoid();
    }

    private static List<Row> rows(Map<Gap, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Learned learned(List<Object[]> rows) {
        Map<Stage, Histogram> histograms = new HashMap<>();
        for (Object[] row : rows) {
            Stage stage = new Stage(
                    (String) row[0], (String) row[1], (String) row[2], (String) row[3], LocalDate.parse((String)
                            row[4]));
            histograms
                    .computeIfAbsent(stage, key -> new Histogram())
                    .add(((Number) row[5]).intValue(), ((Number) row[6]).longValue());
        }
        return new Learned(histograms);
    }

    record Row(String carrier, String service, String lane, String stage, int hours, LocalDate day, long gaps) {
        static Row of(Gap gap, long count) {
            Stage stage = gap.stage();
            return new Row(
                    stage.carrier(), stage.service(), stage.lane(), stage.stage(), gap.hours(), stage.day(), count);
        }
    }
}
