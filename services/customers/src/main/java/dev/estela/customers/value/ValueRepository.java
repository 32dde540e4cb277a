package dev.estela.customers.value;

import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Works out what people are worth from their orders and their timeline: nothing is counted twice or kept apart. */
@ApplicationScoped
public class ValueRepository {
    private static final String OF = """
            with who as (
                select i.person_id, i.store, i.value as customer_id, coalesce(e.at, cast('-infinity' as timestamptz)) as erased_at
                from identity i left join erased e on e.store = i.store and e.customer_id = i.value
                where i.kind = 'customer' and i.person_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))),
            bought as (
                select w.person_id, d.currency, count(*) filter (where d.status is distinct from 'cancelled') as orders,
                    count(*) filter (where d.status = 'cancelled') as cancelled, min(o.placed_at) as first, max(o.placed_at) as last,
                    coalesce(sum(d.total) filter (where d.status is distinct from 'cancelled'), 0) as spend
                from who w
                join order_contact o on o.store = w.store and o.customer_id = w.customer_id and o.placed_at > w.erased_at
                left join search_order d on d.order_id = o.order_id
                group by w.person_id, d.currency),
            said as (
                select w.person_id, l.kind, l.phrase, l.subject, l.order_id, l.parameters, l.at
                from who w join line l on l.store = w.store and l.customer_id = w.customer_id and l.at > w.erased_at
                where l.kind in ('ticket.opened', 'order.refunded', 'survey.answered', 'gesture.granted')),
            given as (
                select person_id, parameters ->> 'currency' as currency, sum(cast(parameters ->> 'amount' as bigint)) as amount
                from said where phrase = 'gesture.granted.amount' group by person_id, parameters ->> 'currency'),
            told as (
                select person_id, count(distinct subject) filter (where phrase = 'ticket.opened') as contacts,
                    count(distinct order_id) filter (where kind = 'order.refunded') as refunds,
                    (array_agg(cast(parameters ->> 'score' as bigint) order by at desc)
                        filter (where kind = 'survey.answered' and parameters ->> 'score' is not null))[1] as score
                from said group by person_id)
            select p.person_id, cast(jsonb_build_object(
                'bought', coalesce((select jsonb_agg(to_jsonb(b)) from bought b where b.person_id = p.person_id), jsonb_build_array()),
                'given', coalesce((select jsonb_agg(to_jsonb(g)) from given g where g.person_id = p.person_id), jsonb_build_array()),
                'told', coalesce((select to_jsonb(t) from told t where t.person_id = p.person_id), jsonb_build_object('contacts', 0, 'refunds', 0))) as text)
            from (select distinct person_id from who) p""";

    private final Sql sql;
    private final Json json;

    ValueRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** By person. */
    public Uni<Map<String, Worth>> of(Collection<String> personIds) {
        return sql.list(OF, row -> Map.entry(text(row[0]), worth(row[1])), sql.rows(List.copyOf(personIds)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Worth worth(Object document) {
        return json.read(text(document), Dealings.class).worth();
    }
}
