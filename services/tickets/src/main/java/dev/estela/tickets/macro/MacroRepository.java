package dev.estela.tickets.macro;

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
import java.util.Set;

@ApplicationScoped
class MacroRepository {
    private static final String COLUMNS = "select m.document, m.version, m.changed_at, m.changed_by from macro m ";
    private static final String LIST = COLUMNS + """
            cross join (select cast(?1 as text) as store, cast(?2 as text) as words, cast(cast(?3 as text) as jsonb) as allowed) asked
            where (m.store is null or (asked.store = '' or m.store = asked.store)
                    and (asked.allowed = jsonb_build_array() or jsonb_exists(asked.allowed, m.store)))
                and strpos(lower(m.title || ' ' || m.id || ' ' || cast(m.document -> 'texts' as text)), asked.words) > 0
                and (m.title, m.id) > (?4, ?5)
            order by m.title, m.id limit ?6""";
    private static final String FIND = COLUMNS + "where m.id = ?1";
    private static final String INSERT = """
            insert into macro (id, store, title, document, version, changed_at, changed_by)
            values (?1, cast(cast(?2 as text) as jsonb) ->> 'store', ?3, cast(cast(?4 as text) as jsonb), 1, cast(cast(?5 as text) as timestamptz), ?6)
            on conflict (id) do nothing""";
    private static final String UPDATE = """
            update macro set store = cast(cast(?2 as text) as jsonb) ->> 'store', title = ?3, document = cast(cast(?4 as text) as jsonb),
                version = version + 1, changed_at = cast(cast(?5 as text) as timestamptz), changed_by = ?6
            where id = ?1""";
    private static final String REMOVE = "delete from macro where id = ?1";

    private static final String KNOWN = """
            select id from macro
            where id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))) and (store is null or store = ?2)""";

    private final Sql sql;
    private final Json json;

    MacroRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Those of all stores among them, by title.
     *
     * @param store empty for all
     * @param words that stand in title, id or text; empty for any
     * @param allowed the stores the caller is bound to; empty for all
     */
    Uni<List<MacroView>> list(
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

    Uni<Optional<MacroView>> find(String id) {
        return sql.list(FIND, this::view, id).map(found -> found.stream().findFirst());
    }

    /**
     * Which of these are of all stores, or of this one.
     *
     * @param store empty for none
     */
    Uni<Set<String>> known(Collection<String> ids, String store) {
        return sql.list(KNOWN, row -> Rows.text(row[0]), sql.rows(List.copyOf(ids)), store)
                .map(Set::copyOf);
    }

    /** Holds it until the transaction ends. */
    Uni<Optional<MacroView>> lock(String id) {
        return sql.list(FIND + " for update", this::view, id)
                .map(found -> found.stream().findFirst());
    }

    /** @return false when somebody else has made one of this id meanwhile */
    Uni<Boolean> add(Macro macro, String by, Instant now) {
        return write(INSERT, macro, by, now);
    }

    /** The caller holds it. */
    Uni<Boolean> replace(Macro macro, String by, Instant now) {
        return write(UPDATE, macro, by, now);
    }

    private Uni<Boolean> write(String statement, Macro macro, String by, Instant now) {
        String document = json.write(macro);
        return sql.execute(statement, macro.id(), document, macro.title(), document, now.toString(), by)
                .map(changed -> changed == 1);
    }

    Uni<Void> remove(String id) {
        return sql.execute(REMOVE, id).replaceWithVoid();
    }

    private MacroView view(Object[] row) {
        return MacroView.of(
                json.read(Rows.text(row[0]), Macro.class),
                Rows.number(row[1]),
                Rows.instant(row[2]),
                Rows.text(row[3]));
    }
}
