package dev.estela.tickets.playbook;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class PlaybookRepository {
    private static final String COLUMNS = "select p.document, p.version, p.changed_at, p.changed_by from playbook p ";
    private static final String LIST = COLUMNS + """
            cross join (select cast(?1 as text) as store, cast(?2 as text) as words, cast(cast(?3 as text) as jsonb) as allowed) asked
            where (p.store is null or (asked.store = '' or p.store = asked.store)
                    and (asked.allowed = jsonb_build_array() or jsonb_exists(asked.allowed, p.store)))
                and strpos(lower(p.title || ' ' || p.id), asked.words) > 0
                and (p.title, p.id) > (?4, ?5)
            order by p.title, p.id limit ?6""";
    private static final String FIND = COLUMNS + "where p.id = ?1";
    private static final String INSERT = """
            insert into playbook (id, store, title, document, version, changed_at, changed_by)
            values (?1, cast(cast(?2 as text) as jsonb) ->> 'store', ?3, cast(cast(?4 as text) as jsonb), 1, cast(cast(?5 as text) as timestamptz), ?6)
            on conflict (id) do nothing""";
    private static final String UPDATE = """
            update playbook set store = cast(cast(?2 as text) as jsonb) ->> 'store', title = ?3, document = cast(cast(?4 as text) as jsonb),
                version = version + 1, changed_at = cast(cast(?5 as text) as timestamptz), changed_by = ?6
            where id = ?1""";
    private static final String REMOVE = "delete from playbook where id = ?1";

    private final Sql sql;
    private final Json json;

    PlaybookRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Those of all stores among them, by title.
     *
     * @param store empty for all
     * @param words that stand in title or id; empty for any
     * @param allowed the stores the caller is bound to; empty for all
     */
    Uni<List<PlaybookView>> list(
            String store, String words, Collection<String> allowed, String afterTitle, String afterId, int most) {
        return sql.list(
                LIST,
                this::view,
                store,
                words.toLowerCase(Locale.ROOT),
                sql.rows(List.copyOf(allowed)),
                afterTitle,
                afterId,
                most);
    }

    Uni<Optional<PlaybookView>> find(String id) {
        return sql.list(FIND, this::view, id).map(found -> found.stream().findFirst());
    }

    /** Holds it until the transaction ends. */
    Uni<Optional<PlaybookView>> lock(String id) {
        return sql.list(FIND + " for update", this::view, id)
                .map(found -> found.stream().findFirst());
    }

    /** @return false when somebody else has made one of this id meanwhile */
    Uni<Boolean> add(Playbook playbook, String by, Instant now) {
        return write(INSERT, playbook, by, now);
    }

    /** The caller holds it. */
    Uni<Boolean> replace(Playbook playbook, String by, Instant now) {
        return write(UPDATE, playbook, by, now);
    }

    private Uni<Boolean> write(String statement, Playbook playbook, String by, Instant now) {
        String document = json.write(playbook);
        return sql.execute(statement, playbook.id(), document, playbook.title(), document, now.toString(), by)
                .map(changed -> changed == 1);
    }

    Uni<Void> remove(String id) {
        return sql.execute(REMOVE, id).replaceWithVoid();
    }

    private PlaybookView view(Object[] row) {
        return PlaybookView.of(
                json.read(Rows.text(row[0]), Playbook.class),
                Rows.number(row[1]),
                Rows.instant(row[2]),
                Rows.text(row[3]));
    }
}
