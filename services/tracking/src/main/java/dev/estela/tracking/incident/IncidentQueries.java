package dev.estela.tracking.incident;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads incidents for people. */
@ApplicationScoped
class IncidentQueries {
    private static final String LIST = """
            select cast(json_build_object('incidentId', id, 'kind', kind, 'status', status, 'orderId', order_id, 'store', store, 'shipmentId', shipment_id,
                'carrier', carrier, 'trackingNumber', number, 'reason', reason, 'party', party, 'openedAt', opened_at, 'closedAt', closed_at,
                'closedBy', closed_by, 'revision', revision, 'grownDays', grown_days, 'explanation', json_build_object('es', es, 'en', en),
                'cause', json_build_object('eventId', event_id, 'type', event_type)) as text)
            from incident %s order by opened_at desc, id desc limit %d
            """;
    private static final String COUNTS =
            "select kind, status, count(*) from incident %s group by kind, status order by kind, status";

    private final Sql sql;
    private final Json json;

    IncidentQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Page<IncidentItem>> list(IncidentFilter filter, int size) {
        return sql.list(
                        LIST.formatted(filter.where(), size + 1),
                        row -> json.read((String) row[0], IncidentItem.class),
                        filter.params())
                .map(found -> Page.of(found, size, last -> Cursor.encode(last.openedAt(), last.incidentId())));
    }

    Uni<List<IncidentCount>> counts(IncidentFilter filter) {
        return sql.list(
                COUNTS.formatted(filter.where()),
                row -> new IncidentCount((String) row[0], (String) row[1], ((Number) row[2]).longValue()),
                filter.params());
    }

    /** How many there are of a kind and status. */
    public record IncidentCount(String kind, String status, long count) {}
}
