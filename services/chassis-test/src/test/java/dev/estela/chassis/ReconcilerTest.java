package dev.estela.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.id.Ids;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The test is the relay: it carries some rows to Kafka and forgets others. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@TestProfile(ReconcilerTest.Awake.class)
class ReconcilerTest {
    private static final String TOPIC = "estela.deed";

    private static final String SENT_AGAIN_BEFORE = """
            insert into outbox (id, topic, aggregate_id, type, source, subject, time, dataschema, occurred_at, payload, created_at)
            select id, topic, aggregate_id, type, source, subject, time, dataschema, occurred_at, payload, created_at + interval '2 hours' from outbox where id = ?""";

    private static final String CONFIRMED =
            "select 1 from outbox_confirmed, outbox where id = ? and until >= created_at";

    private final String deed = "deed-" + UUID.randomUUID();

    @BeforeEach
    void whatOtherTestsWroteHasArrived() {
        TestDb.query("select id, aggregate_id from outbox where topic = ?", TOPIC)
                .forEach(row -> relay((UUID) row.get("id"), (String) row.get("aggregate_id")));
    }

    @Test
    void whatTheRelaySteppedOverIsSentAgainWithWhatCameLaterOfTheSameDeed() {
        // Given
        UUID forgotten = write(deed);
        UUID later = write(deed);
        relay(later, deed);
        // When
        String other = deed + "-other";
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            relay(write(other), other);
            return ids(deed).size() > 2;
        });
        // Then
        assertThat(ids(deed)).startsWith(forgotten, later, forgotten, later);
        assertThat(ids(other)).doesNotHaveDuplicates();
        relay(forgotten, deed);
        relay(later, deed);
    }

    @Test
    void aRelayThatCarriesNothingGetsTheOldestAgainUntilItDoes() {
        // Given
        UUID first = write(deed);
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids(deed)).hasSizeGreaterThan(1).containsOnly(first));
        // When
        relay(first, deed);
        // Then
        int sent = ids(deed).size();
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(10))
                .until(() -> ids(deed).size() <= sent + 1);
    }

    @Test
    void whatWasErasedBeforeTheRelayCarriedItIsWaitedForNoLonger() {
        // Given
        UUID forgotten = write(deed);
        await().atMost(Duration.ofSeconds(30)).until(() -> ids(deed).size() > 1);
        // When
        TestDb.update("delete from outbox where id = ?", forgotten);
        String other = deed + "-other";
        UUID later = write(other);
        relay(later, other);
        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !TestDb.query(CONFIRMED, later).isEmpty());
    }

    @Test
    void aTopicThatWasDeletedAndMadeAnewIsFilledAgainWithEachEventOnce() {
        // Given
        UUID event = write(deed);
        TestDb.update(SENT_AGAIN_BEFORE, event);
        relay(event, deed);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !TestDb.query("select 1 from outbox_topic where topic = ?", TOPIC)
                        .isEmpty());
        // When
        TestTopics.makeAnew(TOPIC);
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids(deed)).containsExactly(event, event, event));
        relay(event, deed);
    }

    private static UUID write(String deed) {
        UUID id = Ids.v7();
        TestDb.update("""
                insert into outbox (id, topic, aggregate_id, type, source, subject, time, dataschema, occurred_at, payload)
                values (?, ?, ?, 'dev.estela.deed.kept.v1', '/services/chassis', ?, '2026-11-02T10:00:00Z', 'urn:estela:contract:deed:kept:v1', now(), '{}')
                """, id, TOPIC, deed, deed);
        return id;
    }

    private static void relay(UUID id, String deed) {
        TestEvents.publish(TOPIC, deed, "dev.estela.deed.kept.v1", id.toString(), "test", "{}");
    }

    private static List<UUID> ids(String deed) {
        return TestDb.query("select id from outbox where aggregate_id = ? order by created_at, id", deed).stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    /** The reconciler looks often and has little patience. */
    public static class Awake implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "estela.reconciler.enabled", "true",
                    "estela.reconciler.pause", "200ms",
                    "estela.reconciler.patience", "3s");
        }
    }
}
