package dev.estela.customers.contact;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;
import static dev.estela.chassis.sql.Rows.textOrNull;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.customers.member.Suppression;
import dev.estela.customers.preference.Published;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class ContactRepository {
    private static final String SAVE_ORDERS = """
            insert into order_contact (order_id, store, customer_id, version, placed_at, name, email, phone, phone_given, locale)
            select "orderId", store, "customerId", version, "placedAt", name, email, phone, "phoneGiven", locale
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as given("orderId" text, store text, "customerId" text, version bigint,
                "placedAt" timestamptz, name text, email text, phone text, "phoneGiven" text, locale text)
            on conflict (order_id) do update set store = excluded.store, customer_id = excluded.customer_id,
                version = excluded.version, placed_at = excluded.placed_at, name = excluded.name, email = excluded.email,
                phone = excluded.phone, phone_given = excluded.phone_given, locale = excluded.locale
            where order_contact.version <= excluded.version""";
    private static final String FORMER_CUSTOMERS = """
            select order_id, store, customer_id from order_contact
            where order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    /** A customer's twenty newest orders say all there is to say about how to reach them now. */
    private static final String NEWEST_ORDERS = """
            select o.order_id, o.store, o.customer_id, o.version, o.placed_at, o.name, o.email, o.phone, o.phone_given, o.locale
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as wanted(store text, "customerId" text)
            cross join lateral (select * from order_contact oc
                where oc.store = wanted.store and oc.customer_id = wanted."customerId"
                order by oc.placed_at desc, oc.version desc, oc.order_id desc limit 20) o""";

    private static final String ORDERS = """
            select order_id, store, customer_id, version, placed_at, name, email, phone, phone_given, locale
            from order_contact where order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    private static final String UNREAD_PHONES = """
            select order_id, store, customer_id, version, placed_at, name, email, phone, phone_given, locale
            from order_contact where store = ?1 and phone is null and phone_given is not null""";
    private static final String CONTACTS = """
            select c.store, c.customer_id, c.person_id, c.name, c.email, c.phone, c.locale, cast(c.preferences as text), cast(c.segments as text), c.placed_at, c.version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as wanted(store text, "customerId" text)
            join contact c on c.store = wanted.store and c.customer_id = wanted."customerId" """;
    private static final String CUSTOMERS = """
            select store, customer_id from contact
            where person_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    private static final String SAVE_CONTACTS = """
            insert into contact (store, customer_id, person_id, name, email, phone, locale, preferences, segments, placed_at, version)
            select store, "customerId", "personId", name, email, phone, locale, preferences, segments, "placedAt", version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as given(store text, "customerId" text, "personId" text, name text,
                email text, phone text, locale text, preferences jsonb, segments jsonb, "placedAt" timestamptz, version bigint)
            on conflict (store, customer_id) do update set person_id = excluded.person_id, name = excluded.name,
                email = excluded.email, phone = excluded.phone, locale = excluded.locale, preferences = excluded.preferences,
                segments = excluded.segments,
                placed_at = excluded.placed_at, version = excluded.version""";

    private final Sql sql;
    private final Json json;

    ContactRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Void> saveOrders(Collection<OrderContact> orders) {
        return sql.execute(SAVE_ORDERS, json.write(orders)).replaceWithVoid();
    }

    /** Whom these orders belonged to until now: an order may change hands. */
    Uni<Map<String, CustomerKey>> formerCustomers(Collection<String> orderIds) {
        return sql.list(
                        FORMER_CUSTOMERS,
                        row -> Map.entry(text(row[0]), new CustomerKey(text(row[1]), text(row[2]))),
                        json.write(orderIds))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Uni<List<OrderContact>> newestOrders(Collection<CustomerKey> customers) {
        return sql.list(NEWEST_ORDERS, ContactRepository::order, json.write(customers));
    }

    Uni<List<OrderContact>> orders(Collection<String> orderIds) {
        return sql.list(ORDERS, ContactRepository::order, json.write(orderIds));
    }

    Uni<List<OrderContact>> unreadPhones(String store) {
        return sql.list(UNREAD_PHONES, ContactRepository::order, store);
    }

    Uni<List<Contact>> contacts(Collection<CustomerKey> customers) {
        return sql.list(CONTACTS, this::contact, json.write(customers));
    }

    /** Everybody who has been published of these people. */
    Uni<List<CustomerKey>> customers(Collection<String> personIds) {
        return sql.list(CUSTOMERS, row -> new CustomerKey(text(row[0]), text(row[1])), json.write(personIds));
    }

    Uni<Void> saveContacts(Collection<Contact> contacts) {
        return contacts.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(SAVE_CONTACTS, json.write(contacts)).replaceWithVoid();
    }

    private static OrderContact order(Object[] row) {
        return new OrderContact(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                number(row[3]),
                instant(row[4]),
                textOrNull(row[5]),
                textOrNull(row[6]),
                textOrNull(row[7]),
                textOrNull(row[8]),
                textOrNull(row[9]));
    }

    private Contact contact(Object[] row) {
        return new Contact(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                textOrNull(row[3]),
                textOrNull(row[4]),
                textOrNull(row[5]),
                textOrNull(row[6]),
                row[7] == null ? null : json.read(text(row[7]), Published.class),
                row[8] == null ? null : List.of(json.read(text(row[8]), Suppression[].class)),
                instant(row[9]),
                number(row[10]));
    }
}
