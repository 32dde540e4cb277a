package dev.estela.customers.segment;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;
import static dev.estela.chassis.sql.Rows.textOrNull;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.customers.rule.Rule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class SegmentRepository {
    /** One after the other, on every replica: whoever waits then sees what the other has written. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended('segments', 0)) as text)";

    private static final String COLUMNS =
            "select segment_id, store, name, rule, cast(suppressed_notices as text), surveys_suppressed, version, changed_at, changed_by, looked, complete from segment ";
    private static final String LIST = COLUMNS + """
            cross join (select cast(?1 as text) as asked, cast(cast(?2 as text) as jsonb) as allowed) a
            where not removed and (asked = '' or store is null or store = asked) and (allowed = jsonb_build_array() or jsonb_exists(allowed, store))
                and (name, segment_id) > (?3, ?4)
            order by name, segment_id limit ?5""";
    private static final String FIND = COLUMNS + "where segment_id = ?1 and not removed";
    private static final String RULES =
            "select segment_id, store, rule, told, removed from segment where not removed order by segment_id";
    private static final String COUNT = "select count(*) from segment where not removed";
    private static final String SAVE = """
            insert into segment (segment_id, store, name, rule, suppressed_notices, surveys_suppressed, told, version, changed_at, changed_by)
            values (?1, nullif(cast(?2 as text), ''), ?3, ?4, cast(cast(?5 as text) as jsonb), ?6, ?7, 1, cast(cast(?8 as text) as timestamptz), ?9)
            on conflict (segment_id) do update set name = excluded.name, rule = excluded.rule,
                suppressed_notices = excluded.suppressed_notices, surveys_suppressed = excluded.surveys_suppressed, told = segment.told or excluded.told,
                version = segment.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                barrier = null, looked = 0, looked_to = '', complete = false
            where not segment.removed""";
    private static final String REMOVE =
            "update segment set removed = true, barrier = null, looked = 0, looked_to = '', complete = false where segment_id = ?1";
    private static final String DROP = "delete from segment where segment_id = ?1 and removed";

    private static final String BEGIN = """
            update segment set barrier = coalesce(barrier, cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)) where segment_id = ?1
            returning segment_id, store, rule, told, removed, looked_to, cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) >= barrier""";
    private static final String LOOKED = """
            update segment set looked = looked + ?2, looked_to = ?3, complete = ?4 where segment_id = ?1""";

    private final Sql sql;
    private final Json json;

    SegmentRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Uni<Void> lock() {
        return sql.list(LOCK, row -> true).replaceWithVoid();
    }

    /**
     * By name.
     *
     * @param store those it can use; empty for any
     * @param allowed the stores the caller is bound to; empty for all
     */
    Uni<List<SegmentView>> list(String store, Collection<String> allowed, String name, String id, int most) {
        return sql.list(LIST, this::view, store, sql.rows(List.copyOf(allowed)), name, id, most);
    }

    Uni<Optional<SegmentView>> find(String id) {
        return sql.list(FIND, this::view, id).map(found -> found.stream().findFirst());
    }

    Uni<Long> count() {
        return sql.list(COUNT, row -> number(row[0])).map(List::getFirst);
    }

    public Uni<List<SavedRule>> rules() {
        return sql.list(RULES, SegmentRepository::rule);
    }

    /**
     * Nobody has been looked at since.
     *
     * @return false where one of this id is on its way out
     */
    Uni<Boolean> save(String id, @Nullable String store, SegmentService.Draft draft, Instant at, String by) {
        return sql.execute(
                        SAVE,
                        id,
                        Objects.toString(store, ""),
                        draft.name(),
                        draft.rule(),
                        sql.rows(draft.suppressedNotices()),
                        draft.surveysSuppressed(),
                        draft.suppresses(),
                        at.toString(),
                        by)
                .map(rows -> rows == 1);
    }

    /** Nobody sees it any more; it goes for good when everybody has been looked at once more. */
    Uni<Void> remove(String id) {
        return sql.execute(REMOVE, id).replaceWithVoid();
    }

    public Uni<Void> drop(String id) {
        return sql.execute(DROP, id).replaceWithVoid();
    }

    /** Where the round through everybody stands; nothing where the segment is gone. */
    public Uni<Optional<Round>> round(String id) {
        return sql.list(BEGIN, row -> new Round(rule(row), text(row[5]), (Boolean) row[6]), id)
                .map(found -> found.stream().findFirst());
    }

    public Uni<Void> looked(String id, int more, String last, boolean complete) {
        return sql.execute(LOOKED, id, (long) more, last, complete).replaceWithVoid();
    }

    private static SavedRule rule(Object[] row) {
        return new SavedRule(
                text(row[0]), textOrNull(row[1]), Rule.of(text(row[2])), (Boolean) row[3], (Boolean) row[4]);
    }

    private SegmentView view(Object[] row) {
        return new SegmentView(
                text(row[0]),
                textOrNull(row[1]),
                text(row[2]),
                text(row[3]),
                List.of(json.read(text(row[4]), String[].class)),
                (Boolean) row[5],
                number(row[6]),
                instant(row[7]),
                text(row[8]),
                number(row[9]),
                (Boolean) row[10]);
    }

    /**
     * @param last who was looked at last
     * @param open whether every change that may not have seen the rule has ended
     */
    public record Round(SavedRule segment, String last, boolean open) {}
}
