package dev.estela.tracking.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of incidents is narrowed to, as SQL with numbered parameters. Those that facts disproved are listed only when asked for. */
final class IncidentFilter {
    private final StringBuilder where = new StringBuilder();
    private final List<Object> params = new ArrayList<>();

    IncidentFilter(@Nullable String status) {
        where.append("where status in ('open', 'closed')");
        if (status != null) {
            where.setLength(0);
            params.add(status);
            where.append("where status = ?1");
        }
    }

    IncidentFilter equal(String column, @Nullable String value) {
        if (value != null) {
            params.add(value);
            where.append(" and ").append(column).append(" = ?").append(params.size());
        }
        return this;
    }

    IncidentFilter after(String at, String id) {
        params.add(at);
        params.add(id);
        where.append(" and (opened_at, id) < (cast(cast(?%d as text) as timestamptz), cast(cast(?%d as text) as uuid))"
                .formatted(params.size() - 1, params.size()));
        return this;
    }

    String where() {
        return where.toString();
    }

    Object[] params() {
        return params.toArray();
    }
}
