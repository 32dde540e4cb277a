package dev.estela.tickets.view;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SavedViewRepository {
    /** What fits beside an inbox. */
    static final int MOST = 50;

    private static final String COLUMNS = "select view_id, document, owner, saved_at from saved_view ";
    private static final String OWN = COLUMNS + "where owner = ?1 order by name, view_id limit " + MOST;
    private static final String SHARED = COLUMNS + "where shared and owner <> ?1 order by name, view_id limit " + MOST;
    private static final String LOCK = COLUMNS + "where view_id = ?1 for update";
    private static final String SAVE = """
            insert into saved_view (view_id, owner, name, shared, document, saved_at)
            values (?1, ?2, ?3, cast(cast(?4 as text) as boolean), cast(cast(?5 as text) as jsonb), cast(cast(?6 as text) as timestamptz))
            on conflict (view_id) do update set name = excluded.name, shared = excluded.shared, document = excluded.document, saved_at = excluded.saved_at""";
    private static final String REMOVE = "delete from saved_view where view_id = ?1";

    private final Sql sql;
    private final Json json;

    SavedViewRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<List<SavedViewRow>> own(String owner) {
        return sql.list(OWN, this::view, owner);
    }

    /** What others share. */
    Uni<List<SavedViewRow>> shared(String owner) {
        return sql.list(SHARED, this::view, owner);
    }

    Uni<Optional<SavedViewRow>> lock(UUID id) {
        return sql.list(LOCK, this::view, id).map(found -> found.stream().findFirst());
    }

    Uni<Void> save(SavedViewRow row) {
        SavedView view = row.view();
        return sql.execute(
                        SAVE,
                        row.viewId(),
                        row.owner(),
                        view.name(),
                        Boolean.toString(view.shared()),
                        json.write(view),
                        row.savedAt().toString())
                .replaceWithVoid();
    }

    Uni<Void> remove(UUID id) {
        return sql.execute(REMOVE, id).replaceWithVoid();
    }

    private SavedViewRow view(Object[] row) {
        return new SavedViewRow(
                (UUID) row[0], json.read(Rows.text(row[1]), SavedView.class), Rows.text(row[2]), Rows.instant(row[3]));
    }
}
