package dev.estela.tickets.assignment;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class QueueRepository {
    private static final String ALL = "select document from queue order by position, id";
    private static final String SAVE = """
            insert into queue (id, position, document) values (?1, ?2, cast(cast(?3 as text) as jsonb))
            on conflict (id) do update set position = excluded.position, document = excluded.document""";
    private static final String REMOVE = """
            delete from queue where id = ?1 and not exists (select 1 from ticket where queue = ?2 and status in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY'))""";

    private final Sql sql;
    private final Json json;

    QueueRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** In the order in which they are asked. */
    Uni<List<Queue>> all() {
        return sql.list(ALL, row -> json.read(Rows.text(row[0]), Queue.class));
    }

    Uni<Void> save(Queue queue) {
        return sql.execute(SAVE, queue.id(), queue.position(), json.write(queue))
                .replaceWithVoid();
    }

    /** @return false where there is none, or tickets wait in it */
    Uni<Boolean> remove(String id) {
        return sql.execute(REMOVE, id, id).map(removed -> removed == 1);
    }
}
