package dev.estela.orders.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition put together from fixed texts; what callers ask for travels as parameters only. */
final class Where {
    private final StringBuilder sql = new StringBuilder(" where placed_at is not null");
    private final List<Object> params = new ArrayList<>();

    private Where() {}

    static Where of(OrderFilter filter) {
        var where = new Where();
        where.equal("store", filter.store());
        where.equal("status", filter.status());
        where.equal("customer_id", filter.customer());
        where.equal("number", filter.number());
        where.time("placed_at >= ", filter.placedFrom());
        where.time("placed_at < ", filter.placedTo());
        return where;
    }

    /** @param position instant and id of the last row seen */
    void after(String[] position) {
        String at = "cast(cast(" + next(position[0]) + " as text) as timestamptz)";
        sql.append(" and placed_at <= ").append(at).append(" and (placed_at < ").append(at);
        sql.append(" or order_id > ").append(next(position[1])).append(")");
    }

    String next(Object param) {
        params.add(param);
        return "?" + params.size();
    }

    String sql() {
        return sql.toString();
    }

    Object[] params() {
        return params.toArray();
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ").append(next(value));
        }
    }

    private void time(String comparison, @Nullable Instant value) {
        if (value != null) {
            sql.append(" and ")
                    .append(comparison)
                    .append("cast(cast(")
                    .append(next(value.toString()))
                    .append(" as text) as timestamptz)");
        }
    }
}
