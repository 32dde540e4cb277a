package dev.estela.customers.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines a reader wants, as SQL over table {@code line l}. */
final class LineQuery {
    private static final String COLUMNS = """
            select l.line_id, l.at, l.rank, l.kind, l.phrase, cast(l.parameters as text), l.order_id, l.store, l.customer_id,
                l.origin_event_id, l.origin_type, l.cause_event_id, coalesce(c.origin_type, l.cause_type), c.line_id, s.zone
            from line l
            left join line c on c.origin_event_id = l.cause_event_id
            left join store_copy s on s.store = l.store
            where\s""";

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final TimelineFilter filter;

    private LineQuery(TimelineFilter filter) {
        this.filter = filter;
    }

    static LineQuery ofOrder(String orderId, TimelineFilter filter) {
        var query = new LineQuery(filter);
        query.where.append("l.order_id = ").append(query.value(orderId));
        return query.filtered();
    }

    /** @param customers the customer ids of one person */
    static LineQuery ofCustomers(List<String> customers, @Nullable String store, TimelineFilter filter) {
        var query = new LineQuery(filter);
        var places = customers.stream().map(query::value).toList();
        query.where
                .append("l.customer_id in (")
                .append(String.join(", ", places))
                .append(")");
        if (store != null) {
            query.where.append(" and l.store = ").append(query.value(store));
        }
        return query.filtered();
    }

    /** One line more than the page holds: that is how its end is known. */
    String sql() {
        String direction = filter.ascending() ? "asc" : "desc";
        return COLUMNS
                + where
                + " order by l.at %1$s, l.rank %1$s, l.line_id %1$s limit %2$d"
                        .formatted(direction, filter.limit() + 1);
    }

    Object[] values() {
        return values.toArray();
    }

    private LineQuery filtered() {
        if (filter.from() != null) {
            where.append(" and l.at >= ").append(instant(filter.from()));
        }
        if (filter.to() != null) {
            where.append(" and l.at < ").append(instant(filter.to()));
        }
        if (!filter.kinds().isEmpty()) {
            var kinds = filter.kinds().stream().map(this::kind).toList();
            where.append(" and (").append(String.join(" or ", kinds)).append(")");
        }
        if (filter.after() != null) {
            where.append(after(filter.after()));
        }
        return this;
    }

    private String kind(String kind) {
        return kind.contains(".") ? "l.kind = " + value(kind) : "split_part(l.kind, '.', 1) = " + value(kind);
    }

    private String after(Place place) {
        return " and (l.at, l.rank, l.line_id) %s (%s, %d, cast(cast(%s as text) as uuid))"
                .formatted(
                        filter.ascending() ? ">" : "<",
                        instant(place.at()),
                        place.rank(),
                        value(place.lineId().toString()));
    }

    private String instant(Instant instant) {
        return "cast(cast(" + value(instant.toString()) + " as text) as timestamptz)";
    }

    private String value(Object value) {
        values.add(value);
        return "?" + values.size();
    }
}
