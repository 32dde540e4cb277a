package dev.estela.customers.contact;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has been erased, and everything personal about them that goes. */
@ApplicationScoped
class ErasedRepository {
    private static final String CUSTOMERS =
            " jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as gone(store text, \"customerId\" text) ";
    private static final String REMEMBER = """
            insert into erased (store, customer_id, at) select store, "customerId", cast(cast(?2 as text) as timestamptz) from %s
            on conflict (store, customer_id) do update set at = greatest(erased.at, excluded.at)""".formatted(CUSTOMERS);
    private static final String ERASED = """
            select e.store, e.customer_id, e.at from erased e join %s on e.store = gone.store and e.customer_id = gone."customerId\"""".formatted(CUSTOMERS);
    private static final String EMPTY_ORDERS = """
            update order_contact o set name = null, email = null, phone = null, phone_given = null, locale = null from %s
            where o.store = gone.store and o.customer_id = gone."customerId" returning o.order_id""".formatted(CUSTOMERS);
    /** Its version goes on counting: whoever still knows an old one takes the next for newer. */
    private static final String EMPTY_CONTACTS = """
            update contact c set name = null, email = null, phone = null, locale = null, preferences = null, version = version + 1 from %s
            where c.store = gone.store and c.customer_id = gone."customerId\"""".formatted(CUSTOMERS);

    private final Sql sql;

    ErasedRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> remember(List<CustomerKey> customers, Instant at) {
        return sql.execute(REMEMBER, sql.rows(customers), at.toString()).replaceWithVoid();
    }

    /** Since when each of those who have been erased is. */
    Uni<Map<CustomerKey, Instant>> erased(Collection<CustomerKey> customers) {
        return sql.list(
                        ERASED,
                        row -> Map.entry(new CustomerKey(text(row[0]), text(row[1])), instant(row[2])),
                        sql.rows(List.copyOf(customers)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** @return the orders that said something */
    Uni<List<String>> emptyOrders(List<CustomerKey> customers) {
        return sql.list(EMPTY_ORDERS, row -> text(row[0]), sql.rows(customers));
    }

    Uni<Void> emptyContacts(List<CustomerKey> customers) {
        return sql.execute(EMPTY_CONTACTS, sql.rows(customers)).replaceWithVoid();
    }
}
