package dev.estela.tickets.tally;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Counts orders by day, as they are known now: what an order was counted as before is taken back. */
@ApplicationScoped
class OrderCountRepository {
    private static final int SLOTS = 8;
    private static final String COUNT = """
            with fresh as materialized (
                select order_id, cast(placed_at at time zone 'UTC' as date) as day, store,
                    case when cardinality(skus) = 0 then array[''] else skus end as skus,
                    case when cardinality(carriers) = 0 then array[''] else carriers end as carriers
                from order_copy
                where placed_at is not null and order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))),
            before as materialized (
                select r.order_id, r.day, r.store, r.skus, r.carriers from report_order r join fresh f on f.order_id = r.order_id),
            kept as (
                insert into report_order (order_id, day, store, skus, carriers) select order_id, day, store, skus, carriers from fresh order by order_id
                on conflict (order_id) do update set day = excluded.day, store = excluded.store, skus = excluded.skus, carriers = excluded.carriers
                where (report_order.day, report_order.store, report_order.skus, report_order.carriers)
                    is distinct from (excluded.day, excluded.store, excluded.skus, excluded.carriers)),
            change as (
                select f.*, 1 as step from fresh f
                union all select b.*, -1 from before b),
            counted as (
                select distinct c.order_id, c.step, c.day, c.store, g.by_sku, g.by_carrier, case when g.by_sku then s.sku else '' end as sku,
                    case when g.by_carrier then p.carrier else '' end as carrier
                from change c cross join lateral unnest(c.skus) as s(sku) cross join lateral unnest(c.carriers) as p(carrier)
                    cross join (values (false, false), (true, false), (false, true), (true, true)) as g(by_sku, by_carrier))
            insert into report_orders (store, by_sku, by_carrier, day, sku, carrier, slot, orders)
            select store, by_sku, by_carrier, day, sku, carrier, cast(?2 as int), sum(step) from counted
            group by store, by_sku, by_carrier, day, sku, carrier having sum(step) <> 0
            order by store, by_sku, by_carrier, day, sku, carrier
            on conflict (store, by_sku, by_carrier, day, sku, carrier, slot) do update set orders = report_orders.orders + excluded.orders""";

    private final Sql sql;

    OrderCountRepository(Sql sql) {
        this.sql = sql;
    }

    /** The caller holds their copies. */
    Uni<Void> count(Collection<String> orders) {
        return sql.execute(COUNT, sql.rows(List.copyOf(orders)), Math.floorMod(orders.hashCode(), SLOTS))
                .replaceWithVoid();
    }
}
