package dev.estela.customers.timeline;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LineRepository {
    private static final String ADD = """
            insert into line (line_id, origin_event_id, origin_type, at, rank, kind, phrase, parameters, subject,
                order_id, store, customer_id, cause_event_id, cause_type)
            select t."lineId", t."originEventId", t."originType", t.at, t.rank, t.kind, t.phrase, t.parameters, t.subject,
                t."orderId", coalesce(t.store, o.store), coalesce(t."customerId", o.customer_id), t."causeEventId", t."causeType"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as t("lineId" uuid, "originEventId" text, "originType" text,
                at timestamptz, rank smallint, kind text, phrase text, parameters jsonb, subject text, "orderId" text,
                store text, "customerId" text, "causeEventId" text, "causeType" text)
            left join lateral (select * from order_contact oc where oc.order_id = t."orderId" limit 1) o on true
            on conflict do nothing""";
    /** A parcel was scanned before anybody knew its order; once it is known its earlier lines belong there too. */
    private static final String JOIN_SUBJECTS = """
            update line set order_id = known."orderId", store = coalesce(line.store, known.store),
                customer_id = coalesce(line.customer_id, known."customerId")
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as known(subject text, "orderId" text, store text, "customerId" text)
            where line.subject = known.subject and line.order_id is null""";

    private static final String JOIN_ORDERS = """
            update line set customer_id = o.customer_id, store = coalesce(line.store, o.store)
            from order_contact o
            where o.order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
                and line.order_id = o.order_id and line.customer_id is null""";
    private static final String REMOVE = """
            delete from line where order_id is null
            and subject = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    private static final String KNOWS_ORDER = """
            select exists (select 1 from line where order_id = ?1) or exists (select 1 from order_contact where order_id = ?2)""";

    private final Sql sql;
    private final Json json;

    LineRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Void> add(List<Line> lines) {
        return sql.execute(ADD, json.write(lines)).replaceWithVoid();
    }

    Uni<Void> joinSubjects(List<Line> told) {
        var known = told.stream()
                .filter(line -> line.orderId() != null)
                .map(line -> new Known(line.subject(), line.orderId(), line.store(), line.customerId()))
                .distinct()
                .toList();
        return known.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(JOIN_SUBJECTS, json.write(known)).replaceWithVoid();
    }

    Uni<Void> joinOrders(Collection<String> orderIds) {
        return sql.execute(JOIN_ORDERS, json.write(orderIds)).replaceWithVoid();
    }

    Uni<Void> remove(Collection<String> subjects) {
        return sql.execute(REMOVE, json.write(subjects)).replaceWithVoid();
    }

    Uni<List<ReadLine>> read(LineQuery query) {
        return sql.list(query.sql(), ReadLine::of, query.values());
    }

    Uni<Boolean> knowsOrder(String orderId) {
        return sql.list(KNOWS_ORDER, row -> (Boolean) row[0], orderId, orderId).map(List::getFirst);
    }

    record Known(
            String subject,
            @Nullable String orderId,
            @Nullable String store,
            @Nullable String customerId) {}
}
