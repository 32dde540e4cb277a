package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestMailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The moment between handing a message over and writing down that it is gone, and what can go wrong in it. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class HandOverComponentTest {
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");

    @BeforeEach
    void noon() {
        TestClock.set(NOON);
    }

    @Test
    void aCrashBetweenHandOverAndCommitRepeatsNothingTheReceiverCanTellApart() throws Exception {
        // Given: the hand-over cannot be written down
        Story story = Story.begin();
        nothingIsWrittenDownAsSent(story);
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(900));
        story.awaitMails(1);
        assertThat(story.notice("shipped")).containsEntry("status", "planned");
        // When: its lease has ended and it was handed over once more, still in vain
        await().atMost(Story.PATIENCE).until(() -> story.mails().size() > 1);
        TestDb.update("drop trigger power_cut on message");
        // Then: the same bytes went out under the same Message-ID
        story.awaitStatus("shipped", "sent");
        assertThat(story.mails()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(story.mails())
                .extracting(mail -> mail.getMessageID())
                .containsOnly(story.mails().getFirst().getMessageID());
        assertThat(bytes(story, 0)).isEqualTo(bytes(story, 1));
    }

    @Test
    void aDelayThatPerhapsArrivedIsSaidToHavePerhapsArrived() {
        // Given: the server takes the mail, and nobody hears it say so
        Story story = Story.begin();
        TestMailServer.line().loseTheLastWord(story.email);
        story.shipment("delayed", NOON, Story.incident(story.order + "/i", "late", null, 0, null));
        TestClock.advanceTo(NOON.plusSeconds(600));
        await().atMost(Story.PATIENCE)
                .until(() -> "waiting".equals(story.message().get("status")));
        story.awaitMails(1);
        TestMailServer.line().calm(story.email);
        // When
        story.shipment("delivered", NOON.plusSeconds(601));
        TestClock.advanceTo(NOON.plusSeconds(605));
        // Then
        story.awaitStatus("late", "withdrawn");
        assertThat(story.notice("late")).containsEntry("reason", "perhaps_arrived");
        assertThat(story.mails()).hasSize(1);
    }

    @Test
    void whatIsTriedAgainIsNotHandedOverInTheCustomersQuietHours() {
        // Given: the server is away when it is due
        Story story = Story.begin();
        TestMailServer.line().answer(story.email, "451 Try again later");
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(600));
        await().atMost(Story.PATIENCE)
                .until(() -> "waiting".equals(story.message().get("status")));
        TestMailServer.line().calm(story.email);
        story.wishes("es-ES", "{\"quietHours\":{\"from\":\"12:00\",\"to\":\"17:00\"}}");
        // When
        TestClock.advanceTo(NOON.plusSeconds(3600));
        // Then
        assertThat(story.message()).containsEntry("status", "waiting");
        assertThat(story.mails()).isEmpty();
        // When
        TestClock.advanceTo(NOON.plusSeconds(5 * 3600));
        // Then
        story.awaitStatus("shipped", "sent");
    }

    @Test
    void whatAnotherInstanceMayHaveHandedOverBeforeItDiedHasPerhapsArrived() {
        // Given: it was handed over and could not be written down, and then the server is away
        Story story = Story.begin();
        nothingIsWrittenDownAsSent(story);
        story.shipment("delayed", NOON, Story.incident(story.order + "/i", "late", null, 0, null));
        TestClock.advanceTo(NOON.plusSeconds(600));
        story.awaitMails(1);
        TestMailServer.line().answer(story.email, "451 Try again later");
        await().atMost(Story.PATIENCE)
                .until(() -> "waiting".equals(story.message().get("status")));
        TestDb.update("drop trigger power_cut on message");
        // When
        story.shipment("delivered", NOON.plusSeconds(601));
        TestClock.advanceTo(NOON.plusSeconds(605));
        // Then
        story.awaitStatus("late", "withdrawn");
        assertThat(story.notice("late")).containsEntry("reason", "perhaps_arrived");
        TestMailServer.line().calm(story.email);
    }

    private static String bytes(Story story, int index) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        story.mails().get(index).writeTo(bytes);
        String raw = bytes.toString(StandardCharsets.UTF_8);
        return raw.substring(raw.indexOf("Date:"));
    }

    private static void nothingIsWrittenDownAsSent(Story story) {
        TestDb.update("""
                create or replace function power_cut() returns trigger language plpgsql as $$
                begin
                  if new.status = 'sent' and new.store = '%s' then raise exception 'power cut'; end if;
                  return new;
                end $$
                """.formatted(story.store));
        TestDb.update(
                "create or replace trigger power_cut before update on message for each row execute function power_cut()");
    }
}
