package dev.estela.surveys.fact;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The facts of many orders in one query. */
@ApplicationScoped
public class OrderFactsRepository {
    /** Orders of which nothing has arrived, nothing is solved and nothing is planned need no thought, and they are most. */
    private static final String FACTS = """
            select cast(to_jsonb(f) as text) from (
                select o.order_id as "orderId", o.store, o.customer_id as "customerId", o.lane, o.deliver_by as "deliverBy", o.parcels,
                       o.shipped_whole as "shippedWhole", o.cancelled_at as "cancelledAt", o.returned_at as "returnedAt", o.delivered_at as "deliveredAt",
                       o.event_id as "eventId", o.event_type as "eventType", s.zone,
                       coalesce(c.person_id, o.store || '/' || o.customer_id) as "personId", coalesce(c.addressed, false) as addressed,
                       coalesce(c.do_not_survey, false) as "doNotSurvey", coalesce(c.suppressed, false) as suppressed,
                       coalesce(p.shipments, cast('[]' as jsonb)) as shipments,
                       coalesce(t.tickets, cast('[]' as jsonb)) as tickets
                from order_copy o
                left join store_copy s on s.store = o.store
                left join contact_copy c on c.store = o.store and c.customer_id = o.customer_id
                left join lateral (
                    select bool_or(x.delivered_at is not null) as arrived, jsonb_agg(jsonb_build_object(
                        'shipmentId', x.shipment_id, 'tracked', x.tracked, 'carrier', x.carrier, 'service', x.service, 'deliverBy', x.deliver_by,
                        'deliveredAt', x.delivered_at, 'returnedAt', x.returned_at, 'incidentSince', x.incident_since, 'eventId', x.event_id,
                        'eventType', x.event_type, 'deliveredEventId', x.delivered_event_id, 'deliveredEventType', x.delivered_event_type,
                        'deliveredTraceparent', x.delivered_traceparent)) as shipments
                    from shipment_copy x where x.order_id = o.order_id) p on true
                left join lateral (
                    select jsonb_agg(jsonb_build_object(
                        'ticketId', k.ticket_id, 'shipmentId', k.shipment_id, 'status', k.status, 'solvedAt', k.solved_at, 'eventId', k.event_id,
                        'eventType', k.event_type, 'solvedEventId', k.solved_event_id, 'solvedTraceparent', k.solved_traceparent)) as tickets
                    from ticket_copy k where k.order_id = o.order_id) t on true
                where o.order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))) and o.version > 0
                  and (o.delivered_at is not null or p.arrived or t.tickets is not null or exists (select 1 from invitation i where i.order_id = o.order_id))
                order by o.order_id) f
            """;

    private final Sql sql;
    private final Json json;

    OrderFactsRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Uni<List<OrderFacts>> of(Collection<String> orderIds) {
        return sql.list(FACTS, row -> json.read((String) row[0], OrderFacts.class), json.write(orderIds));
    }
}
