package dev.estela.chassis.test;

import java.util.List;
import java.util.Map;

/** What a service could not handle. */
public final class TestDeadLetters {
    private TestDeadLetters() {}

    public static List<Map<String, Object>> all() {
        return TestDb.query(
                "select cast(id as text) as id, topic, key, event_id, type, source, reason, detail, payload, status from dead_letter order by failed_at, id");
    }

    public static List<Map<String, Object>> of(String eventId) {
        return all().stream().filter(row -> eventId.equals(row.get("event_id"))).toList();
    }
}
