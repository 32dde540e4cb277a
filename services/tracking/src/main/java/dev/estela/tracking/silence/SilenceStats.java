package dev.estela.tracking.silence;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gaps of past shipments. */
@ApplicationScoped
public class SilenceStats {
    private static final String FIND = """
            select s.carrier, s.service, s.lane, s.stage, s.hours, s.gaps from silence_stat s
            join jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(carrier text, service text, lane text, stage text)
            on s.carrier = r.carrier and s.service = r.service and s.lane = r.lane and s.stage = r.stage
            """;
    private static final String ADD = """
            insert into silence_stat (carrier, service, lane, stage, hours, gaps)
            select carrier, service, lane, stage, hours, gaps from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
            as r(carrier text, service text, lane text, stage text, hours int, gaps bigint) order by 1, 2, 3, 4, 5
            on conflict (carrier, service, lane, stage, hours) do update set gaps = silence_stat.gaps + excluded.gaps
            """;

    private final Sql sql;

    SilenceStats(Sql sql) {
        this.sql = sql;
    }

    /** What is known of these stages, on their lanes and on all lanes. */
    public Uni<Learned> of(Collection<Stage> stages) {
        Set<Stage> asked = new LinkedHashSet<>(stages);
        stages.forEach(stage -> asked.add(stage.onAnyLane()));
        if (asked.isEmpty()) {
            return Uni.createFrom().item(new Learned(Map.of()));
        }
        return sql.list(FIND, row -> row, sql.rows(List.copyOf(asked))).map(SilenceStats::learned);
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
                : sql.execute(ADD, sql.rows(rows(counts))).replaceWithVoid();
    }

    private static List<Row> rows(Map<Gap, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Learned learned(List<Object[]> rows) {
        Map<Stage, Histogram> histograms = new HashMap<>();
        for (Object[] row : rows) {
            Stage stage = new Stage((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
            histograms
                    .computeIfAbsent(stage, key -> new Histogram())
                    .add(((Number) row[4]).intValue(), ((Number) row[5]).longValue());
        }
        return new Learned(histograms);
    }

    record Row(String carrier, String service, String lane, String stage, int hours, long gaps) {
        static Row of(Gap gap, long count) {
            Stage stage = gap.stage();
            return new Row(stage.carrier(), stage.service(), stage.lane(), stage.stage(), gap.hours(), count);
        }
    }
}
