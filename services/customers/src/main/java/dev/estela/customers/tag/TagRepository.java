package dev.estela.customers.tag;

import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.sql.Sql;
import dev.estela.customers.identity.KnownPerson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class TagRepository {
    private static final String OF = "select tag from person_tag where person_id = ?1 order by tag";
    private static final String ADD = """
            insert into person_tag (person_id, store, tag, added_at, added_by)
            values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz), ?5) on conflict do nothing""";
    private static final String REMOVE = "delete from person_tag where person_id = ?1 and tag = ?2";
    private static final String REMOVE_ALL = "delete from person_tag where person_id = ?1";
    /** From one tag to the next, however many people have it. */
    private static final String KNOWN = """
            with recursive asked as (select cast(?1 as text) as store, cast(?2 as text) as beginning, cast(?3 as text) as last),
            known as (
                select (select min(t.tag) from person_tag t where t.store = asked.store and t.tag > asked.last and t.tag >= asked.beginning) as tag from asked
                union all
                select (select min(t.tag) from person_tag t where t.store = asked.store and t.tag > known.tag)
                from known, asked where starts_with(known.tag, asked.beginning))
            select known.tag from known, asked where starts_with(known.tag, asked.beginning) limit ?4""";

    private final Sql sql;

    TagRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<List<String>> of(String personId) {
        return sql.list(OF, row -> text(row[0]), personId);
    }

    Uni<Void> add(KnownPerson person, String tag, String by, Instant at) {
        return sql.execute(ADD, person.personId(), person.store(), tag, at.toString(), by)
                .replaceWithVoid();
    }

    Uni<Void> remove(String personId, String tag) {
        return sql.execute(REMOVE, personId, tag).replaceWithVoid();
    }

    Uni<Void> removeAll(String personId) {
        return sql.execute(REMOVE_ALL, personId).replaceWithVoid();
    }

    /**
     * @param beginning empty for any
     * @param last where the page before ended; empty for the first
     */
    Uni<List<String>> known(String store, String beginning, String last, int most) {
        return sql.list(KNOWN, row -> text(row[0]), store, beginning, last, most);
    }
}
