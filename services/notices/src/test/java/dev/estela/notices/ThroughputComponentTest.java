package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestMailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Not a benchmark, which would measure alone: a floor that tells when something has become slow by an order of magnitude. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class ThroughputComponentTest {
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");
    private static final int MAILS = 600;

    @Test
    void aMorningsNoticesLeaveWithoutQueueing() {
        // Given
        TestClock.set(NOON);
        Story story = Story.begin();
        long started = System.nanoTime();
        String last = "";
        for (int i = 0; i < MAILS; i++) {
            String shipment = UUID.randomUUID().toString();
            last = UUID.randomUUID().toString();
            // customers of their own, so that nothing is put together
            String payload = story.payload(shipment, story.order + "-" + i, "picked-up", NOON, "")
                    .replace(story.customer, story.customer + "-" + i);
            story.publish(last, shipment, "dev.estela.shipment.picked-up.v1", payload);
        }
        story.settled(last);
        await().atMost(Story.PATIENCE).until(() -> count(story, "planned") == MAILS);
        long decided = System.nanoTime();
        TestDb.update(
                "insert into contact_copy (id, version, doc) select store || '/' || customer_id, 1, jsonb_build_object('id',"
                        + " store || '/' || customer_id, 'version', 1, 'store', store, 'customerId', customer_id, 'email',"
                        + " customer_id || '@example.com', 'locale', 'es') from notice where store = ? and kind = 'shipped'",
                story.store);
        // When
        long due = System.nanoTime();
        long cpu = cpu();
        TestClock.advanceTo(NOON.plus(Duration.ofMinutes(10)));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count(story, "sent") == MAILS);
        // Then
        double seconds = (System.nanoTime() - due) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "Notices: %d decided in %.2f s, %d mails due to written down in %.2f s (%.0f/s; %.1f ms of CPU each, servers included)%n",
                MAILS,
                (decided - started) / 1e9,
                MAILS,
                seconds,
                MAILS / seconds,
                (cpu() - cpu) / 1e6 / MAILS);
        assertThat(MAILS / seconds).isGreaterThan(20);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long count(Story story, String status) {
        return (Long) TestDb.query(
                        "select count(*) as n from notice where store = ? and kind = 'shipped' and status = ?",
                        story.store,
                        status)
                .getFirst()
                .get("n");
    }
}
