package dev.estela.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the service knows by now, and waiting until it does. */
public final class Known {
    private Known() {}

    public static Map<String, Object> invitation(String orderId) {
        return invitation(orderId, "delivery");
    }

    /** Whether, and how, the customer is asked about the trouble with an order. */
    public static Map<String, Object> recovery(String orderId) {
        return invitation(orderId, "recovery");
    }

    private static Map<String, Object> invitation(String orderId, String kind) {
        List<Map<String, Object>> rows = TestDb.query("""
                select cast(id as text) as id, status, reason, carrier, service, lane, shipment_id, cause_type, cause_event_id, version, score, on_time, comment,
                    reminder_reason, person_id, ticket_id, solved, extract(epoch from due_at)::bigint as due, extract(epoch from delivered_at)::bigint as delivered
                from invitation where order_id = ? and kind = ?""", orderId, kind);
        assertThat(rows).hasSizeLessThanOrEqualTo(1);
        return rows.isEmpty() ? Map.of() : rows.getFirst();
    }

    public static String status(String orderId) {
        return (String) invitation(orderId).get("status");
    }

    public static String reason(String orderId) {
        return (String) invitation(orderId).get("reason");
    }

    public static Instant due(String orderId) {
        return Instant.ofEpochSecond(((Number) invitation(orderId).get("due")).longValue());
    }

    public static void ticket(String ticketId, long version) {
        soon(() -> assertThat(TestDb.query(
                        "select 1 from ticket_copy where ticket_id = ? and version >= ?", ticketId, version))
                .isNotEmpty());
    }

    public static List<String> types(String orderId) {
        return TestOutbox.types(orderId).stream()
                .map(type -> type.replace("dev.estela.survey.", "").replace(".v1", ""))
                .toList();
    }

    public static void planned(String orderId) {
        soon(() -> assertThat(status(orderId)).isEqualTo("planned"));
    }

    public static void order(String orderId, long version) {
        soon(() -> assertThat(
                        TestDb.query("select 1 from order_copy where order_id = ? and version >= ?", orderId, version))
                .isNotEmpty());
    }

    public static void parcel(String number, long version) {
        soon(() -> assertThat(TestDb.query(
                        "select 1 from shipment_copy where shipment_id = ? and version >= ?", "s-" + number, version))
                .isNotEmpty());
    }

    public static void contact(String customer) {
        soon(() -> assertThat(TestDb.query("select 1 from contact_copy where customer_id = ?", customer))
                .isNotEmpty());
    }

    public static void store(String store, long version) {
        soon(() -> assertThat(TestDb.query("select 1 from store_copy where store = ? and version >= ?", store, version))
                .isNotEmpty());
    }

    public static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
