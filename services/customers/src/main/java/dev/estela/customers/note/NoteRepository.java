package dev.estela.customers.note;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class NoteRepository {
    private static final String COLUMNS =
            "cast(note_id as text), person_id, store, text, author, at, changed_at, version";
    private static final String OF = "select " + COLUMNS + """
             from note where person_id = ?1 and (at, note_id) < (cast(cast(?2 as text) as timestamptz), cast(?3 as uuid))
            order by at desc, note_id desc limit ?4""";
    private static final String FIND = "select " + COLUMNS + " from note where note_id = ?1";
    private static final String LOCK = FIND + " and person_id = ?2 for update";
    private static final String ADD = """
            insert into note (note_id, person_id, store, text, author, at, changed_at, version)
            select "noteId", "personId", store, text, author, at, "changedAt", version
            from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as n("noteId" uuid, "personId" text, store text, text text, author text,
                at timestamptz, "changedAt" timestamptz, version bigint)
            on conflict do nothing returning cast(note_id as text)""";
    private static final String CHANGE = """
            update note set text = ?1, changed_at = cast(cast(?2 as text) as timestamptz), version = version + 1
            where note_id = ?3""";
    private static final String REMOVE = "delete from note where note_id = ?1";
    private static final String REMOVE_ALL = "delete from note where person_id = ?1 returning cast(note_id as text)";

    private final Sql sql;
    private final Json json;

    NoteRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** The newest first, those before this one. */
    Uni<List<NoteView>> of(String personId, Instant before, UUID id, int limit) {
        return sql.list(OF, NoteRepository::view, personId, before.toString(), id, limit);
    }

    Uni<List<NoteView>> find(UUID id) {
        return sql.list(FIND, NoteRepository::view, id);
    }

    /** Holds it until the transaction ends. */
    Uni<List<NoteView>> lock(UUID id, String personId) {
        return sql.list(LOCK, NoteRepository::view, id, personId);
    }

    /** @return false when there is one of this id already */
    Uni<Boolean> add(NoteView note) {
        return sql.list(ADD, row -> true, json.write(note)).map(added -> !added.isEmpty());
    }

    Uni<NoteView> change(UUID id, String text, Instant at) {
        return sql.execute(CHANGE, text, at.toString(), id)
                .chain(() -> find(id))
                .map(List::getFirst);
    }

    Uni<Void> remove(UUID id) {
        return sql.execute(REMOVE, id).replaceWithVoid();
    }

    Uni<List<UUID>> removeAll(String personId) {
        return sql.list(REMOVE_ALL, row -> UUID.fromString(text(row[0])), personId);
    }

    private static NoteView view(Object[] row) {
        return new NoteView(
                UUID.fromString(text(row[0])),
                text(row[1]),
                text(row[2]),
                text(row[3]),
                text(row[4]),
                instant(row[5]),
                instant(row[6]),
                number(row[7]));
    }
}
