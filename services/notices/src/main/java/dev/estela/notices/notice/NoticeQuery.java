package dev.estela.notices.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters of a list of notices, as conditions with numbered parameters: no value ever becomes part of a statement. */
final class NoticeQuery {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    NoticeQuery with(String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(value);
            conditions.add("n." + column + " = ?" + parameters.size());
        }
        return this;
    }

    /** Goes on after a row: newest first, ids break ties. */
    NoticeQuery after(Instant plannedAt, UUID noticeId) {
        parameters.add(plannedAt.toString());
        parameters.add(noticeId.toString());
        conditions.add(
                "(n.planned_at, n.notice_id) < (cast(cast(?%d as text) as timestamptz), cast(cast(?%d as text) as uuid))"
                        .formatted(parameters.size() - 1, parameters.size()));
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
