package dev.estela.tracking.shipment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of shipments is narrowed to, as SQL with numbered parameters. */
final class ShipmentFilter {
    private final StringBuilder where = new StringBuilder("where listed");
    private final List<Object> params = new ArrayList<>();

    ShipmentFilter equal(String column, @Nullable String value) {
        return value == null ? this : and(column + " = ?", value);
    }

    ShipmentFilter incident(@Nullable String kind) {
        return kind == null ? this : and("open_kinds <> '{}' and open_kinds @> array[cast(? as text)]", kind);
    }

    ShipmentFilter after(String at, String id) {
        params.add(at);
        params.add(id);
        where.append(" and (created_at, id) < (cast(cast(?%d as text) as timestamptz), cast(cast(?%d as text) as uuid))"
                .formatted(params.size() - 1, params.size()));
        return this;
    }

    private ShipmentFilter and(String condition, Object value) {
        params.add(value);
        where.append(" and ").append(condition.replace("?", "?" + params.size()));
        return this;
    }

    String where() {
        return where.toString();
    }

    Object[] params() {
        return params.toArray();
    }
}
