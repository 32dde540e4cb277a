package dev.estela.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.deadletter.DeadLetters;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestOutbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class EventIntakeTest {
    private static final Duration LONGER_THAN_IT_IS_TRIED = Duration.ofSeconds(6);

    private final String name = "deed-" + UUID.randomUUID();

    @Inject
    DeedConsumer consumer;

    @Inject
    DeadLetters deadLetters;

    @Test
    void aMessageActsOnceHoweverOftenItComes() {
        // When
        String id = UUID.randomUUID().toString();
        publish(id, "{}");
        publish(id, "{}");
        publish(id, "{}");
        String last = publish("{}");
        // Then
        awaitDeed(last);
        assertThat(deeds(id)).isEqualTo(1);
        assertThat(TestOutbox.rows(id)).hasSize(1).first().satisfies(row -> {
            assertThat(row).containsEntry("causation_id", id).containsEntry("causation_type", DeedConsumer.TYPE);
            assertThat(row)
                    .containsEntry("dataschema", "urn:estela:contract:deed:kept:v1")
                    .containsEntry("store", "test");
            assertThat((String) row.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        });
    }

    @Test
    void aPoisonedMessageStopsNeitherItsNeighboursNorItsPartition() {
        // When
        String before = publish("{\"n\":1}");
        String bad = publish("{\"poison\":true}");
        String after = publish("{\"n\":2}");
        // Then
        awaitDeed(after);
        assertThat(deeds(before)).isEqualTo(1);
        assertThat(deeds(bad)).isZero();
        await().untilAsserted(() -> assertThat(TestDeadLetters.of(bad))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter).containsEntry("reason", "poison").containsEntry("status", "open")));
    }

    @Test
    void whatCannotBeHandledAndTellsOfSomebodyErasedIsKeptWithoutItsWords() throws Throwable {
        // Given
        Instant now = TestClock.now();
        String somebody = "\"c-" + UUID.randomUUID() + "\"";
        String poison = "{\"poison\":" + somebody + "}";
        String before = publish(now.minusSeconds(60), poison);
        await().until(() -> !TestDeadLetters.of(before).isEmpty());
        // When
        erase(somebody);
        String again = publish(now.minusSeconds(60), poison);
        String neighbour = publish(now.minusSeconds(60), "{\"poison\":true}");
        String back = publish(now.plusSeconds(60), poison);
        // Then
        await().untilAsserted(() -> assertThat(TestDeadLetters.of(back)).hasSize(1));
        assertThat(List.of(before, again)).allSatisfy(id -> assertThat(letter(id))
                .containsEntry("status", "erased")
                .containsEntry("payload", null)
                .containsEntry("detail", null));
        assertThat(letter(neighbour)).containsEntry("status", "open").containsEntry("detail", "it says so");
        assertThat(letter(back)).containsEntry("status", "open").containsEntry("payload", poison);
        assertThat(TestDb.query("select 1 from outbox o where position(? in o::text) > 0", somebody.replace("\"", "")))
                .as("of what was told afterwards alone")
                .hasSize(1);
    }

    @Test
    void aMessageThatFailsAtFirstIsTriedAgain() {
        // Given
        DeedConsumer.failuresLeft.set(2);
        // When
        String id = publish("{\"stumble\":true}");
        // Then
        awaitDeed(id);
        assertThat(TestDeadLetters.of(id)).isEmpty();
    }

    @Test
    void aMessageThatAlwaysFailsIsADeadLetterWithinFiveSeconds() {
        // Given
        DeedConsumer.failuresLeft.set(1000);
        long start = System.nanoTime();
        // When
        String id = publish("{\"stumble\":true}");
        String after = publish("{}");
        // Then
        awaitDeed(after);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(TestDeadLetters.of(id)).singleElement().satisfies(letter -> assertThat(letter)
                .containsEntry("reason", "not-handled"));
        DeedConsumer.failuresLeft.set(0);
    }

    @Test
    void aFullDiskIsWaitedOutHoweverLongItLasts() throws InterruptedException {
        // Given
        String id = UUID.randomUUID().toString();
        fillDisk();
        try {
            // When
            publish(id, "{}");
            TestEvents.send(new ProducerRecord<>("test.deed", name, "not json, " + name));
            Thread.sleep(LONGER_THAN_IT_IS_TRIED);
            assertThat(deeds(id)).isZero();
        } finally {
            makeRoom();
        }
        // Then
        awaitDeed(id);
        assertThat(TestDeadLetters.of(id)).isEmpty();
        await().untilAsserted(() -> assertThat(TestDeadLetters.all())
                .filteredOn(letter -> ((String) letter.get("payload")).contains(name))
                .hasSize(1));
    }

    @Test
    void anIdUsedAgainForAnotherContentIsSetAside() {
        // When
        String id = publish("{\"n\":1}");
        publish(id, "{\"n\":2}");
        // Then
        await().untilAsserted(
                        () -> assertThat(TestDeadLetters.of(id)).singleElement().satisfies(letter -> assertThat(letter)
                                .containsEntry("reason", "id-reused")
                                .containsEntry("payload", "{\"n\":2}")));
        assertThat(deeds(id)).isEqualTo(1);
    }

    @Test
    void whatIsNoEventIsKept() {
        // When
        TestEvents.send(new ProducerRecord<>("test.deed", name, "not json, " + name));
        TestEvents.send(new ProducerRecord<>("test.deed", null, "{\"a\":\"" + name + "\"}"));
        // Then
        await().untilAsserted(() -> assertThat(TestDeadLetters.all())
                .filteredOn(letter -> ((String) letter.get("payload")).contains(name))
                .extracting(letter -> letter.get("reason"))
                .containsExactlyInAnyOrder("malformed-json", "not-a-cloudevent"));
    }

    @Test
    void aTombstoneEndsWhatWasBeforeItAndNothingThatComesAfter() throws Throwable {
        // Given a batch in which somebody ends and begins again, and another one ends
        String other = name + "-other";
        publish("{}");
        awaitDeed(publish("{}"));
        List<ConsumerRecord<String, String>> batch =
                List.of(record(0, name, null), record(1, name, "{}"), record(2, other, "{}"), record(3, other, null));
        // When
        VertxContextSupport.subscribeAndAwait(() -> consumer.onState(
                new ConsumerRecords<>(Map.of(new TopicPartition("test.deed-state", 0), batch), Map.of())));
        // Then
        assertThat(TestDb.query("select event_id from deed where name in (?, ?)", name, other))
                .extracting(row -> row.get("event_id"))
                .containsExactly(name + 1);
    }

    private ConsumerRecord<String, String> record(long offset, String key, String payload) {
        var record = new ConsumerRecord<>("test.deed-state", 0, offset, key, payload);
        record.headers()
                .add("ce_id", (name + offset).getBytes(StandardCharsets.UTF_8))
                .add("ce_source", "/test".getBytes(StandardCharsets.UTF_8))
                .add("ce_type", DeedConsumer.TYPE.getBytes(StandardCharsets.UTF_8))
                .add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8))
                .add("ce_time", "2026-11-02T10:00:00Z".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    void structuredEventsAreReadToo() {
        // When
        String id = UUID.randomUUID().toString();
        TestEvents.send(new ProducerRecord<>("test.deed", name, """
                {"specversion":"1.0","id":"%s","source":"/test","type":"%s","time":"2026-11-02T10:00:00+01:00","data":{"a":1}}""".formatted(id, DeedConsumer.TYPE)));
        // Then
        awaitDeed(id);
    }

    @Test
    void timersFireInOrderEachAtItsOwnInstant() {
        // Given
        Instant start = Instant.parse("2030-01-01T00:00:00Z");
        TestClock.set(start);
        TestEvents.publish(
                "test.deed",
                name + "-b",
                DeedConsumer.TYPE,
                name + "-2",
                "test",
                start.plusSeconds(60).toString(),
                "{}");
        TestEvents.publish("test.deed", name + "-a", DeedConsumer.TYPE, name + "-1", "test", start.toString(), "{}");
        awaitDeed(name + "-1");
        awaitDeed(name + "-2");
        // When
        TestClock.advanceTo(start.plusSeconds(3600));
        // Then
        assertThat(remembered("-a")).isEqualTo(1);
        assertThat(remembered("-b")).isZero();
        TestClock.advanceTo(start.plusSeconds(7200));
        TestClock.advanceTo(start.plusSeconds(7300));
        assertThat(remembered("-a")).isEqualTo(1);
        assertThat(TestDb.query("select at from deed where name = ?", "remembered " + name + "-b"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("at").toString()).startsWith("2030-01-01 01:01:00"));
    }

    @Test
    void aTimerThatMeetsAFullDiskFiresAsSoonAsThereIsRoom() {
        // Given
        Instant due = TestClock.now().plusSeconds(3600);
        TestDb.update(
                "insert into timer (kind, subject, due_at, payload) values ('remember', ?, cast(? as timestamptz), '')",
                name,
                due.toString());
        fillDisk();
        try {
            // When
            assertThatThrownBy(() -> TestClock.advanceTo(due)).isInstanceOf(CompletionException.class);
        } finally {
            makeRoom();
        }
        // Then
        TestClock.advanceTo(due);
        assertThat(remembered("")).isEqualTo(1);
    }

    @Test
    void howeverManyTimersAreDueTheyFireInBatches() {
        // Given
        Instant due = TestClock.now().plusSeconds(3600);
        TestDb.update(
                "insert into timer (kind, subject, due_at, payload) select 'remember', ? || n, cast(? as timestamptz), ? from generate_series(1, 950) n",
                name + "-many-",
                due.toString(),
                name);
        TestDb.update("analyze timer");
        // When
        TestClock.advanceTo(due.plusSeconds(1));
        // Then
        assertThat(TestDb.query("select 1 from deed where event_id = ? and name like 'remembered%'", name))
                .hasSize(950);
        assertThat(DeedConsumer.mostDueAtOnce.get()).isLessThanOrEqualTo(100);
    }

    private static void fillDisk() {
        TestDb.update("""
                create function disk_full() returns trigger language plpgsql
                as 'begin raise exception ''No space left on device'' using errcode = ''53100''; end'""");
        TestDb.update("create trigger disk_full before insert on deed execute function disk_full()");
        TestDb.update("create trigger disk_full before insert on dead_letter execute function disk_full()");
    }

    private static void makeRoom() {
        TestDb.update("drop function disk_full() cascade");
    }

    private int remembered(String suffix) {
        return TestDb.query("select 1 from deed where name = ?", "remembered " + name + suffix)
                .size();
    }

    private String publish(String payload) {
        String id = UUID.randomUUID().toString();
        publish(id, payload);
        return id;
    }

    private String publish(Instant at, String payload) {
        String id = UUID.randomUUID().toString();
        TestEvents.publish("test.deed", name, DeedConsumer.TYPE, id, "test", at.toString(), payload);
        return id;
    }

    private void erase(String word) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> deadLetters.erase(List.of(word), Cause.request("erasure"))));
    }

    private static Map<String, Object> letter(String eventId) {
        return TestDeadLetters.of(eventId).getFirst();
    }

    private void publish(String id, String payload) {
        TestEvents.publish("test.deed", name, DeedConsumer.TYPE, id, "test", payload);
    }

    private static int deeds(String eventId) {
        return TestDb.query("select 1 from deed where event_id = ? and name not like 'remembered%'", eventId)
                .size();
    }

    private static void awaitDeed(String eventId) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deeds(eventId)).isPositive());
    }
}
