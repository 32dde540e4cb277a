package dev.estela.tickets.report;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import dev.estela.tickets.cost.Rate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Groups of contacts, the dearest first. What is read is the contacts of the period by store and day, and what hangs on them by key. */
@ApplicationScoped
class ReportQueries {
    private static final String PERIOD = "between cast(cast(?2 as text) as date) and cast(cast(?3 as text) as date)";

    /** What contacts are grouped by, and orders with them, is filled in: {@link #statement}. */
    private static final String GROUPS = """
            with rate as (
                select store, currency, "minorPerMinute" as per_minute
                from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, currency text, "minorPerMinute" numeric)),
            contact as materialized (
                select c.ticket_id, c.store, c.reason, r.currency, r.per_minute, c.first_reply_seconds, c.resolution_seconds, c.solved, c.solved_at_first,
                    coalesce(o.skus, array['']) as skus, case when p.carrier is null then coalesce(o.carriers, array['']) else array[p.carrier] end as carriers
                from rate r join report_contact c on c.store = r.store and c.counts_for = c.ticket_id and c.day ${period}
                    left join report_order o on o.order_id = c.order_id
                    left join report_parcel p on p.shipment_id = c.shipment_id
                where cast(?4 as text) = '' or c.reason = cast(?4 as text) or starts_with(c.reason, cast(?4 as text) || '/')),
            spent as (
                select c.ticket_id, c.currency, w.seconds, w.seconds * c.per_minute as work, 0 as gestures
                from contact c join report_contact m on m.counts_for = c.ticket_id join ticket_work w on w.ticket_id = m.ticket_id
                union all
                select c.ticket_id, g.currency, 0, 0, g.amount
                from contact c join report_contact m on m.counts_for = c.ticket_id join gesture g on g.ticket_id = m.ticket_id and g.status = 'GRANTED'),
            cost as (
                select ticket_id, currency, sum(seconds) as seconds, sum(work) / 60 as work, sum(gestures) as gestures from spent group by ticket_id, currency),
            placed as materialized (
                select c.ticket_id, a.one, b.two
                from contact c cross join lateral unnest(${one}) as a(one) cross join lateral unnest(${two}) as b(two)),
            grouped as (
                select ${keys}, count(*) as contacts, count(*) filter (where c.solved) as solved, count(*) filter (where c.solved_at_first) as at_first,
                    percentile_disc(0.5) within group (order by c.first_reply_seconds) as reply_median,
                    percentile_disc(0.9) within group (order by c.first_reply_seconds) as reply_p90,
                    percentile_disc(0.5) within group (order by c.resolution_seconds) as resolution_median,
                    percentile_disc(0.9) within group (order by c.resolution_seconds) as resolution_p90
                from placed p join contact c on c.ticket_id = p.ticket_id group by ${group}),
            charged as (
                select p.one, p.two, c.currency, sum(c.seconds) as seconds, sum(c.work) as work, sum(c.gestures) as gestures
                from placed p join cost c on c.ticket_id = p.ticket_id group by p.one, p.two, c.currency),
            main as (select currency from contact group by currency order by count(*) desc, currency limit 1),
            ordered as (
                select ${orderOne} as one, ${orderTwo} as two, sum(o.orders) as orders from report_orders o join rate r on r.store = o.store
                where o.by_sku = ${bySku} and o.by_carrier = ${byCarrier} and o.day ${period} group by 1, 2),
            ranked as (
                select g.*, coalesce(o.orders, 0) as orders, least(cast(?5 as int) + 1, row_number() over (
                    order by coalesce(k.work + k.gestures, 0) desc, g.contacts desc, g.one, g.two)) as place
                from grouped g left join charged k on k.one = g.one and k.two = g.two and k.currency = (select currency from main)
                    left join ordered o on o.one = ${ordersOfOne} and o.two = ${ordersOfTwo}),
            priced as (
                select place, currency, sum(seconds) as seconds, sum(work) as work, sum(gestures) as gestures
                from ranked join charged using (one, two) group by place, currency),
            bill as (
                select place, jsonb_agg(jsonb_build_object('currency', currency, 'seconds', seconds, 'work', work, 'gestures', gestures) order by currency) as spent
                from priced group by place),
            answer as (
                select r.place, min(r.one) as one, min(r.two) as two, count(*) as groups, sum(r.contacts) as contacts, sum(r.orders) as orders,
                    sum(r.solved) as solved, sum(r.at_first) as "atFirst", min(r.reply_median) as "replyMedian", min(r.reply_p90) as "replyP90",
                    min(r.resolution_median) as "resolutionMedian", min(r.resolution_p90) as "resolutionP90", (select currency from main) as main
                from ranked r group by r.place)
            select cast(to_jsonb(a) || jsonb_build_object('spent', b.spent) as text) from answer a left join bill b on b.place = a.place order by a.place""".replace("${period}", PERIOD);

    private static final String NONE = "''";
    private static final String REASON = """
            array_to_string(trim_array(string_to_array(c.reason, '/'), greatest(cardinality(string_to_array(c.reason, '/')) - %d, 0)), '/')""";

    private final Sql sql;
    private final Json json;

    ReportQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** At most one more than asked for: then the last one is all the others. */
    Uni<List<Group>> groups(ReportQuery query, List<Rate> rates) {
        return sql.list(
                statement(query),
                row -> json.read(Rows.text(row[0]), Group.class),
                sql.rows(rates),
                query.from().toString(),
                query.to().toString(),
                query.reason(),
                query.limit());
    }

    /** Everything together, also where there is nothing. */
    Uni<Group> total(ReportQuery query, List<Rate> rates) {
        return groups(query.total(), rates).map(List::getFirst);
    }

    private static String statement(ReportQuery query) {
        List<Dimension> by = query.by();
        boolean grouped = !by.isEmpty();
        return GROUPS.replace("${keys}", grouped ? "p.one, p.two" : "'' as one, '' as two")
                .replace("${group}", grouped ? "p.one, p.two" : "()")
                .replace("${one}", contacts(by, 0, query.level()))
                .replace("${two}", contacts(by, 1, query.level()))
                .replace("${orderOne}", orders(by, 0))
                .replace("${orderTwo}", orders(by, 1))
                .replace("${ordersOfOne}", orders(by, 0).equals(NONE) ? NONE : "g.one")
                .replace("${ordersOfTwo}", orders(by, 1).equals(NONE) ? NONE : "g.two")
                .replace("${bySku}", String.valueOf(by.contains(Dimension.PRODUCT)))
                .replace("${byCarrier}", String.valueOf(by.contains(Dimension.CARRIER)));
    }

    /** The groups a contact is in. */
    private static String contacts(List<Dimension> by, int place, int level) {
        return place >= by.size()
                ? "array['']"
                : switch (by.get(place)) {
                    case REASON -> "array[" + REASON.formatted(level) + "]";
                    case PRODUCT -> "c.skus";
                    case CARRIER -> "c.carriers";
                    case STORE -> "array[c.store]";
                };
    }

    /** The same of an order, which has no reason. */
    private static String orders(List<Dimension> by, int place) {
        return place >= by.size()
                ? NONE
                : switch (by.get(place)) {
                    case REASON -> NONE;
                    case PRODUCT -> "o.sku";
                    case CARRIER -> "o.carrier";
                    case STORE -> "o.store";
                };
    }
}
