package dev.estela.customers.member;

import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What follows from the segments that people belong to; of most, nothing does. */
@ApplicationScoped
public class SuppressionRepository {
    private static final String OF = """
            select m.person_id, s.segment_id, cast(s.suppressed_notices as text), s.surveys_suppressed
            from segment_member m join segment s on s.segment_id = m.segment_id
            where m.person_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
                and not s.removed and (s.surveys_suppressed or s.suppressed_notices <> jsonb_build_array())
            order by m.person_id, s.segment_id""";

    private final Sql sql;
    private final Json json;

    SuppressionRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** By segment, of those who have any. */
    public Uni<Map<String, List<Suppression>>> of(Collection<String> personIds) {
        return sql.list(OF, row -> Map.entry(text(row[0]), suppression(row)), sql.rows(List.copyOf(personIds)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private Suppression suppression(Object[] row) {
        return new Suppression(text(row[1]), List.of(json.read(text(row[2]), String[].class)), (Boolean) row[3]);
    }
}
