package dev.estela.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.test.TestDb;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the service knows by now, and waiting until it does. */
public final class Known {
    private Known() {}

    public static List<Map<String, Object>> tickets(String orderId) {
        return TestDb.query(
                "select cast(id as text) as id, number, status, priority, points, subject, queue, agent, proposed_reason, trouble, opened_by_event, "
                        + "incident_id, score, customer_id, version from ticket where order_id = ? order by opened_at, id",
                orderId);
    }

    /** The only ticket of an order, once there is one. */
    public static Map<String, Object> ticket(String orderId) {
        soon(() -> assertThat(tickets(orderId))
                .as(() -> "tickets; dead letters: "
                        + TestDb.query(
                                "select type, detail from dead_letter where payload like ?", "%" + orderId + "%"))
                .hasSize(1));
        return tickets(orderId).getFirst();
    }

    public static void order(String orderId) {
        soon(() -> assertThat(TestDb.query("select 1 from order_copy where order_id = ?", orderId))
                .isNotEmpty());
    }

    public static void contact(String customer) {
        soon(() -> assertThat(TestDb.query("select 1 from contact_copy where customer_id = ?", customer))
                .isNotEmpty());
    }

    public static void store(String store) {
        soon(() -> assertThat(TestDb.query("select 1 from store_copy where store = ?", store))
                .isNotEmpty());
    }

    public static void handled(String... events) {
        for (String event : events) {
            soon(() -> assertThat(TestDb.query("select 1 from inbox where message_id = ?", "/test|" + event))
                    .hasSize(1));
        }
    }

    public static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
