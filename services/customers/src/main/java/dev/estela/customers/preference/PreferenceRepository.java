package dev.estela.customers.preference;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.customers.identity.KnownPerson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
public class PreferenceRepository {
    private static final String FIND =
            "select cast(document as text), version, changed_at, changed_by from preference where person_id = ?1";
    private static final String OF = """
            select person_id, cast(document as text) from preference
            where person_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    private static final String SAVE = """
            insert into preference (person_id, store, document, version, changed_at, changed_by)
            values (?1, ?2, cast(cast(?3 as text) as jsonb), ?4, cast(cast(?5 as text) as timestamptz), ?6)
            on conflict (person_id) do update set document = excluded.document, version = excluded.version,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by""";
    private static final String REMOVE = "delete from preference where person_id = ?1";
    private static final String REFUSED = """
            select given from consent where person_id = ?1 and purpose = 'surveys' and erased_at is null
            order by at desc, recorded_at desc limit 1""";

    private final Sql sql;
    private final Json json;

    PreferenceRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Kept> find(String personId) {
        return sql.list(FIND, this::kept, personId).map(found -> found.isEmpty() ? Kept.NOTHING : found.getFirst());
    }

    /** Of those who have said something. */
    public Uni<Map<String, Preferences>> of(Collection<String> personIds) {
        return sql.list(
                        OF,
                        row -> Map.entry(text(row[0]), json.read(text(row[1]), Preferences.class)),
                        json.write(personIds))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Uni<Void> save(KnownPerson person, Kept kept) {
        return sql.execute(
                        SAVE,
                        person.personId(),
                        person.store(),
                        json.write(kept.wishes()),
                        kept.version(),
                        String.valueOf(kept.changedAt()),
                        String.valueOf(kept.changedBy()))
                .replaceWithVoid();
    }

    Uni<Void> remove(String personId) {
        return sql.execute(REMOVE, personId).replaceWithVoid();
    }

    /** Whether the last they said of surveys, with proof, is no. */
    Uni<Boolean> refusesSurveys(String personId) {
        return sql.list(REFUSED, row -> (Boolean) row[0], personId).map(last -> last.equals(List.of(false)));
    }

    private Kept kept(Object[] row) {
        return new Kept(json.read(text(row[0]), Preferences.class), number(row[1]), instant(row[2]), text(row[3]));
    }
}
