package dev.estela.tickets.reason;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ReasonRepository {
    private static final String ALL = "select document from reason order by path";
    private static final String SAVE = """
            insert into reason (path, document) values (?1, cast(cast(?2 as text) as jsonb))
            on conflict (path) do update set document = excluded.document""";
    private static final String CHOOSABLE = """
            select 1 from reason r where r.path = ?1 and cast(r.document ->> 'active' as boolean)
                and not exists (select 1 from reason c where c.path like r.path || '/%' and cast(c.document ->> 'active' as boolean))""";
    private static final String KNOWN = "select 1 from reason where path = ?1";

    private final Sql sql;
    private final Json json;

    ReasonRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Parents before their children. */
    Uni<List<Reason>> all() {
        return sql.list(ALL, row -> json.read(Rows.text(row[0]), Reason.class));
    }

    Uni<Void> save(Reason reason) {
        return sql.execute(SAVE, reason.path(), json.write(reason)).replaceWithVoid();
    }

    Uni<Boolean> known(String path) {
        return sql.list(KNOWN, row -> row[0], path).map(found -> !found.isEmpty());
    }

    /** Whether it is as precise as the tree can be, and in use. */
    Uni<Boolean> choosable(String path) {
        return sql.list(CHOOSABLE, row -> row[0], path).map(found -> !found.isEmpty());
    }
}
