package dev.estela.orders.order;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class ErasedCustomerRepository {
    private static final String REMEMBER = """
            insert into erased_customer (store, customer_id, at)
            select store, "customerId", max(at) from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text, at timestamptz)
            group by store, "customerId" order by store, "customerId"
            on conflict (store, customer_id) do update set at = greatest(erased_customer.at, excluded.at)""";
    private static final String ERASED = """
            select e.store, e.customer_id, e.at from erased_customer e
            join jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text) on e.store = r.store and e.customer_id = r."customerId\"""";
    private static final String ORDERS = """
            select o.order_id, o.store from customer_order o
            join jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text, at timestamptz)
            on o.customer_id = r."customerId" and o.store = r.store and o.placed_at <= r.at order by o.order_id""";

    private final Sql sql;

    ErasedCustomerRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> remember(List<ErasedCustomer> erased) {
        return sql.execute(REMEMBER, sql.rows(erased)).replaceWithVoid();
    }

    /** Those of these customers who have been erased. */
    Uni<List<ErasedCustomer>> erased(Collection<Named> customers) {
        return sql.list(
                ERASED,
                row -> new ErasedCustomer(text(row[0]), text(row[1]), instant(row[2])),
                sql.rows(List.copyOf(customers)));
    }

    /** What they bought until they were erased. */
    Uni<List<Bought>> orders(List<ErasedCustomer> erased) {
        return sql.list(ORDERS, row -> new Bought(text(row[0]), text(row[1])), sql.rows(erased));
    }

    record Named(String store, String customerId) {}

    record Bought(String orderId, String store) {}
}
