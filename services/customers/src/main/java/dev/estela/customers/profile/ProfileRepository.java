package dev.estela.customers.profile;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.instantOrNull;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;
import static dev.estela.chassis.sql.Rows.textOrNull;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.customers.profile.CustomerView.Agreed;
import dev.estela.customers.profile.CustomerView.Known;
import dev.estela.customers.profile.CustomerView.Match;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProfileRepository {
    private static final String PEOPLE = """
            select p.person_id, p.store, newest.name, newest.locale, newest.email, newest.phone, bought.orders, bought.first, bought.last,
                (select cast(jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value, 'orderId', i.order_id, 'since', i.since,
                        'matchedKind', i.matched_kind, 'matchedValue', i.matched_value) order by i.kind, i.since, i.value) as text)
                    from identity i where i.person_id = p.person_id),
                (select max(e.requested_at) from erasure e where e.person_id = p.person_id),
                (select cast(jsonb_agg(t.tag order by t.tag) as text) from person_tag t where t.person_id = p.person_id),
                (select cast(jsonb_agg(jsonb_build_object('purpose', c.purpose, 'given', c.given, 'at', c.at, 'textVersion', c.text_version)
                        order by c.purpose) as text)
                    from (select distinct on (purpose) * from consent where person_id = p.person_id and erased_at is null
                        order by purpose, at desc, recorded_at desc) c)
            from person p
            left join lateral (select * from contact c where c.person_id = p.person_id order by c.placed_at desc, c.customer_id limit 1) newest on true
            left join lateral (select count(*) orders, min(o.placed_at) first, max(o.placed_at) last
                from contact c join order_contact o on o.store = c.store and o.customer_id = c.customer_id
                where c.person_id = p.person_id) bought on true
            where %s
            order by p.person_id limit %d""";
    private static final String BY_ID = """
            select person_id from (
                select person_id, 0 as preference from person where person_id = ?1
                union all
                select person_id, 1 from identity where kind = 'customer' and value = ?2
            ) found order by preference, person_id limit 1""";
    private static final String LINES_OF =
            "select distinct store from line where customer_id = ?1 and store is not null order by store limit 1";

    private static final String CONTACTS = """
            select o.order_id, o.customer_id, o.store, o.placed_at, o.name, d.recipient, o.email, coalesce(o.phone, o.phone_given), o.locale, d.city, d.postal_code
            from identity i
            join order_contact o on o.store = i.store and o.customer_id = i.value
            left join search_order d on d.order_id = o.order_id
            where i.person_id = ?1 and i.kind = 'customer' and (o.placed_at, o.order_id) < (cast(cast(?2 as text) as timestamptz), ?3)
            order by o.placed_at desc, o.order_id desc limit ?4""";

    private final Sql sql;
    private final Json json;

    ProfileRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** The person with this id, or else the one this customer id belongs to. */
    Uni<@Nullable String> personOf(String id) {
        return sql.list(BY_ID, row -> text(row[0]), id, id).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<@Nullable CustomerView> find(String personId) {
        return sql.list(PEOPLE.formatted("p.person_id = ?1", 1), this::view, personId)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<List<CustomerView>> list(PeopleFilter filter, int limit) {
        return sql.list(PEOPLE.formatted(filter.where(), limit), this::view, filter.values());
    }

    /** The newest first, those before this one. */
    Uni<List<OrderContactView>> contacts(String personId, Instant before, String orderId, int limit) {
        return sql.list(
                CONTACTS,
                row -> new OrderContactView(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        instant(row[3]),
                        textOrNull(row[4]),
                        textOrNull(row[5]),
                        textOrNull(row[6]),
                        textOrNull(row[7]),
                        textOrNull(row[8]),
                        textOrNull(row[9]),
                        textOrNull(row[10])),
                personId,
                before.toString(),
                orderId,
                limit);
    }

    /** The store of a customer of whom there are lines, though no contact came yet. */
    Uni<@Nullable String> storeOfLines(String customerId) {
        return sql.list(LINES_OF, row -> text(row[0]), customerId)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private CustomerView view(Object[] row) {
        var known = many(row[9], Row[].class);
        String person = text(row[0]);
        return new CustomerView(
                person,
                person,
                text(row[1]),
                textOrNull(row[2]),
                textOrNull(row[3]),
                values(known, "email", textOrNull(row[4])),
                values(known, "phone", textOrNull(row[5])),
                values(known, "customer", null),
                number(row[6]),
                instantOrNull(row[7]),
                instantOrNull(row[8]),
                instantOrNull(row[10]),
                many(row[11], String[].class),
                many(row[12], Agreed[].class),
                known.stream().map(Row::known).toList());
    }

    private <T> List<T> many(@Nullable Object column, Class<T[]> shape) {
        return column == null ? List.of() : List.of(json.read(text(column), shape));
    }

    private static List<String> values(Collection<Row> known, String kind, @Nullable String first) {
        var own = known.stream().filter(row -> row.kind().equals(kind)).map(Row::value);
        return Stream.concat(Stream.ofNullable(first), own).distinct().toList();
    }

    record Row(
            String kind,
            String value,
            String orderId,
            Instant since,
            @Nullable String matchedKind,
            @Nullable String matchedValue) {
        Known known() {
            return new Known(
                    kind,
                    value,
                    orderId,
                    since,
                    matchedKind == null ? null : new Match(matchedKind, String.valueOf(matchedValue)));
        }
    }
}
