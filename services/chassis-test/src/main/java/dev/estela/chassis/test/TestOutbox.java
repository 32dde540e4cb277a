package dev.estela.chassis.test;

import java.util.List;
import java.util.Map;

/** What a service has told the world, oldest first. */
public final class TestOutbox {
    private static final String COLUMNS =
            "select cast(id as text) as id, topic, aggregate_id, type, source, subject, time, dataschema, store,"
                    + " correlation_id, causation_id, causation_type, traceparent, payload, created_at from outbox where ";

    private TestOutbox() {}

    public static List<Map<String, Object>> rows(String aggregateId) {
        return TestDb.query(COLUMNS + "aggregate_id = ? order by created_at, id", aggregateId);
    }

    public static List<Map<String, Object>> story(String correlationId) {
        return TestDb.query(COLUMNS + "correlation_id = ? order by created_at, id", correlationId);
    }

    /** The types of all events of one story. */
    public static List<String> types(String correlationId) {
        return story(correlationId).stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }
}
