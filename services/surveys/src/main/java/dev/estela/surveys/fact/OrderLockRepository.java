package dev.estela.surveys.fact;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.TreeSet;

/** Facts about one order are taken one at a time, from whichever topic they come. */
@ApplicationScoped
public class OrderLockRepository {
    /** Locks the orders, known or not. Writes nothing where a row is. */
    private static final String LOCK = """
            insert into order_copy (order_id) select v from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) v order by v
            on conflict (order_id) do update set order_id = excluded.order_id where false
            """;

    private final Sql sql;
    private final Json json;

    OrderLockRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Held until the transaction ends. */
    public Uni<Void> lock(Collection<String> orderIds) {
        return sql.execute(LOCK, json.write(new TreeSet<>(orderIds))).replaceWithVoid();
    }
}
