package dev.estela.notices.fact;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.notices.preference.Preferences;
import dev.estela.notices.setting.StoreSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the copies and loads all that a batch needs in one statement. */
@ApplicationScoped
public class FactRepository {
    private static final String BY_KEY =
            " select '%s', cast(doc as text) from %s where id = any (array(select value from jsonb_array_elements_text(cast(cast(?%d as text) as jsonb))))";
    private static final String BY_ORDER =
            " select '%s', cast(doc as text) from %s where order_id = any (array(select value from jsonb_array_elements_text(cast(cast(?%d as text) as jsonb))))";
    private static final String LOAD = String.join(
            " union all",
            BY_KEY.formatted("order", "order_copy", 1),
            BY_ORDER.formatted("shipment", "shipment_copy", 1),
            BY_ORDER.formatted("incident", "incident_copy", 1),
            BY_ORDER.formatted("survey", "survey_copy", 1),
            BY_KEY.formatted("contact", "contact_copy", 2),
            BY_KEY.formatted("preference", "preference", 2),
            BY_KEY.formatted("store", "store_copy", 3),
            BY_KEY.formatted("setting", "store_setting", 3));

    private final Sql sql;
    private final Json json;

    FactRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Everything about these orders, these recipients ({@code store/customerId}) and these stores. */
    public Uni<Facts> load(Collection<String> orders, Collection<String> recipients, Collection<String> stores) {
        return sql.list(LOAD, Row::of, json.write(orders), json.write(recipients), json.write(stores))
                .map(this::facts);
    }

    public Uni<Integer> keepStores(List<StoreCopy> copies) {
        return keep("store_copy", copies);
    }

    public Uni<Integer> keepContacts(List<ContactCopy> copies) {
        return keep("contact_copy", copies);
    }

    public Uni<Integer> keepOrders(List<OrderCopy> copies) {
        return keep("order_copy", copies);
    }

    public Uni<Integer> keepShipments(List<ShipmentCopy> copies) {
        return keepOfOrder("shipment_copy", copies);
    }

    public Uni<Integer> keepIncidents(List<IncidentCopy> copies) {
        return keepOfOrder("incident_copy", copies);
    }

    public Uni<Integer> keepSurveys(List<SurveyCopy> copies) {
        return keepOfOrder("survey_copy", copies);
    }

    public Uni<Integer> forgetContacts(Collection<String> ids) {
        return sql.execute(
                "delete from contact_copy where id = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))",
                json.write(ids));
    }

    private Uni<Integer> keep(String table, List<? extends Copy> copies) {
        return upsert(
                "insert into %1$s (id, version, doc) select d->>'id', cast(d->>'version' as bigint), d"
                        + " from jsonb_array_elements(cast(cast(?1 as text) as jsonb)) d order by 1"
                        + " on conflict (id) do update set version = excluded.version, doc = excluded.doc"
                        + " where %1$s.version < excluded.version",
                table, copies);
    }

    private Uni<Integer> keepOfOrder(String table, List<? extends Copy> copies) {
        return upsert(
                "insert into %1$s (id, order_id, version, doc)"
                        + " select d->>'id', d->>'orderId', cast(d->>'version' as bigint), d"
                        + " from jsonb_array_elements(cast(cast(?1 as text) as jsonb)) d order by 1"
                        + " on conflict (id) do update set order_id = excluded.order_id, version = excluded.version,"
                        + " doc = excluded.doc where %1$s.version < excluded.version",
                table, copies);
    }

    private Uni<Integer> upsert(String statement, String table, List<? extends Copy> copies) {
        if (copies.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return sql.execute(statement.formatted(table), json.write(newest(copies)));
    }

    /** One row per key: a statement may not touch a row twice. */
    private static Collection<Copy> newest(List<? extends Copy> copies) {
        Map<String, Copy> newest = new HashMap<>();
        copies.forEach(c -> newest.merge(c.id(), c, (a, b) -> b.version() >= a.version() ? b : a));
        return newest.values();
    }

    private Facts facts(List<Row> rows) {
        Map<String, List<Row>> byType = rows.stream().collect(Collectors.groupingBy(Row::type));
        return new Facts(
                index(byType, "store", StoreCopy.class, StoreCopy::id),
                index(byType, "setting", StoreSettings.class, StoreSettings::id),
                index(byType, "order", OrderCopy.class, OrderCopy::id),
                index(byType, "shipment", ShipmentCopy.class, ShipmentCopy::id),
                index(byType, "incident", IncidentCopy.class, IncidentCopy::id),
                index(byType, "survey", SurveyCopy.class, SurveyCopy::id),
                index(byType, "contact", ContactCopy.class, ContactCopy::id),
                index(byType, "preference", Preferences.class, Preferences::id));
    }

    private <T> Map<String, T> index(Map<String, List<Row>> rows, String type, Class<T> shape, Function<T, String> id) {
        return rows.getOrDefault(type, List.of()).stream()
                .map(row -> json.read(row.doc(), shape))
                .collect(Collectors.toMap(id, Function.identity(), (a, b) -> b, HashMap::new));
    }

    private record Row(String type, String doc) {
        static Row of(Object[] columns) {
            return new Row(columns[0].toString(), columns[1].toString());
        }
    }
}
