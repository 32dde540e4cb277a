package dev.estela.tickets.shelf;

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
class ShelfRepository {
    private static final String COLUMNS = "select document, version, changed_at, changed_by from %s ";
    private static final String LIST = COLUMNS + """
            cross join (select cast(?1 as text) as asked_store, cast(?2 as text) as words, cast(cast(?3 as text) as jsonb) as allowed) asked
            where (store is null or (asked_store = '' or store = asked_store)
                    and (allowed = jsonb_build_array() or jsonb_exists(allowed, store)))
                and strpos(lower(%s), words) > 0
                and (title, id) > (?4, ?5)
            order by title, id limit ?6""";
    private static final String FIND = COLUMNS + "where id = ?1";
    private static final String INSERT = """
            insert into %s (id, store, title, document, version, changed_at, changed_by)
            values (?1, cast(cast(?2 as text) as jsonb) ->> 'store', ?3, cast(cast(?4 as text) as jsonb), 1, cast(cast(?5 as text) as timestamptz), ?6)
            on conflict (id) do nothing""";
    private static final String UPDATE = """
            update %s set store = cast(cast(?2 as text) as jsonb) ->> 'store', title = ?3, document = cast(cast(?4 as text) as jsonb),
                version = version + 1, changed_at = cast(cast(?5 as text) as timestamptz), changed_by = ?6
            where id = ?1""";
    private static final String REMOVE = "delete from %s where id = ?1";

    private final Sql sql;
    private final Json json;

    ShelfRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Those of all stores among them, by title.
     *
     * @param store empty for all
     * @param words that stand in what is searched; empty for any
     * @param allowed the stores the caller is bound to; empty for all
     */
    <T extends ShelfItem> Uni<List<Shelved<T>>> list(
            Shelf<T> shelf,
            String store,
            String words,
            Collection<String> allowed,
            String afterTitle,
            String afterId,
            int most) {
        return sql.list(
                LIST.formatted(shelf.table(), shelf.searched()),
                row -> shelved(shelf, row),
                store,
                words.toLowerCase(Locale.ROOT),
                sql.rows(List.copyOf(allowed)),
                afterTitle,
                afterId,
                most);
    }

    <T extends ShelfItem> Uni<Optional<Shelved<T>>> find(Shelf<T> shelf, String id) {
        return first(shelf, FIND, id);
    }

    /** Holds it until the transaction ends. */
    <T extends ShelfItem> Uni<Optional<Shelved<T>>> lock(Shelf<T> shelf, String id) {
        return first(shelf, FIND + " for update", id);
    }

    private <T extends ShelfItem> Uni<Optional<Shelved<T>>> first(Shelf<T> shelf, String statement, String id) {
        return sql.list(statement.formatted(shelf.table()), row -> shelved(shelf, row), id)
                .map(found -> found.stream().findFirst());
    }

    /** @return false when somebody else has made one of this id meanwhile */
    <T extends ShelfItem> Uni<Boolean> add(Shelf<T> shelf, T item, String by, Instant now) {
        return write(INSERT.formatted(shelf.table()), item, by, now);
    }

    /** The caller holds it. */
    <T extends ShelfItem> Uni<Boolean> replace(Shelf<T> shelf, T item, String by, Instant now) {
        return write(UPDATE.formatted(shelf.table()), item, by, now);
    }

    private Uni<Boolean> write(String statement, ShelfItem item, String by, Instant now) {
        String document = json.write(item);
        return sql.execute(statement, item.id(), document, item.title(), document, now.toString(), by)
                .map(changed -> changed == 1);
    }

    Uni<Void> remove(Shelf<?> shelf, String id) {
        return sql.execute(REMOVE.formatted(shelf.table()), id).replaceWithVoid();
    }

    private <T extends ShelfItem> Shelved<T> shelved(Shelf<T> shelf, Object[] row) {
        return new Shelved<>(
                json.read(Rows.text(row[0]), shelf.type()),
                Rows.number(row[1]),
                Rows.instant(row[2]),
                Rows.text(row[3]));
    }
}
