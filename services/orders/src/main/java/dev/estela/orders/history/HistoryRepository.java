package dev.estela.orders.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What came for each order, in the order it came. */
@ApplicationScoped
public class HistoryRepository {
    private static final String ADD = """
            insert into order_history (order_id, event_id, type, at, received_at, changes, published, reason)
            select order_id, event_id, type, at, received_at, changes, published, reason
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(order_id text, event_id text, type text, at timestamptz,
                received_at timestamptz, changes jsonb, published jsonb, reason text)
            """;
    private static final String PAGE = """
            select h.id, h.event_id, h.type, cast(to_json(h.at at time zone 'utc') as text), cast(to_json(h.received_at at time zone 'utc') as text),
                cast(h.changes as text), cast(h.published as text), h.reason, o.store
            from order_history h join customer_order o on o.order_id = h.order_id
            where h.order_id = ?1 and h.id > ?2 order by h.id limit ?3
            """;

    private final Sql sql;
    private final Json json;

    HistoryRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Uni<Void> add(List<HistoryRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(ADD, sql.rows(rows)).replaceWithVoid();
    }

    public Uni<Page<HistoryView>> page(String orderId, @Nullable String after, int limit) {
        long from = after == null ? 0 : position(after);
        return sql.list(PAGE, row -> view(orderId, row), orderId, from, limit + 1)
                .map(rows -> Page.of(rows, limit, row -> Cursor.encode(row.id())));
    }

    private static long position(String after) {
        String text = Cursor.decode(after, 1)[0];
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.parseLong(Cursor.decode("", 1)[0]);
    }

    private HistoryView view(String orderId, Object[] row) {
        return new HistoryView(
                ((Number) row[0]).longValue(),
                orderId,
                (String) row[8],
                (String) row[1],
                (String) row[2],
                instant(row[3]),
                instant(row[4]),
                texts(row[5]),
                texts(row[6]),
                (String) row[7]);
    }

    private static Instant instant(Object quoted) {
        return Instant.parse(((String) quoted).replace("\"", "") + "Z");
    }

    private List<String> texts(Object array) {
        return StreamSupport.stream(json.tree((String) array).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
