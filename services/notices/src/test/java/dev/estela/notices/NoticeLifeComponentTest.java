package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestMailServer;
import dev.estela.chassis.test.TestOutbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to a parcel, and what its customer hears of it. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class NoticeLifeComponentTest extends AtNoon {
    @Test
    void aShippedParcelIsToldOnceHoweverOftenTheFactComes() throws Exception {
        // Given
        Story story = Story.begin();
        String payload = story.payload(story.shipment, story.order, "picked-up", NOON, "");
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        // When
        story.publish(first, story.shipment, "dev.estela.shipment.picked-up.v1", payload);
        story.publish(first, story.shipment, "dev.estela.shipment.picked-up.v1", payload);
        story.publish(second, story.shipment, "dev.estela.shipment.picked-up.v1", payload);
        story.settled(second);
        TestClock.advanceTo(NOON.plusSeconds(3600));
        // Then
        story.awaitStatus("shipped", "sent");
        assertThat(story.mails()).hasSize(1);
        MimeMessage mail = story.mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Tu pedido 1001 ha salido");
        assertThat(mail.getHeader("X-Estela-Notice")[0])
                .isEqualTo(story.notice("shipped").get("id"));
        assertThat(mail.getHeader("X-Estela-Kind")[0]).isEqualTo("shipped");
        assertThat(mail.getHeader("X-Estela-Order")[0]).isEqualTo(story.order);
        assertThat(mail.getMessageID()).isEqualTo(story.notice("shipped").get("message_ref"));
        assertThat(TestOutbox.types(story.order))
                .containsExactly(
                        "dev.estela.notice.suppressed.v1", "dev.estela.notice.planned.v1", "dev.estela.notice.sent.v1");
    }

    @Test
    void aDelayHeldOverNightIsWithdrawnWhenTheParcelArrivesFirst() {
        // Given
        TestClock.set(EVENING);
        Story story = Story.begin();
        story.shipment("delayed", EVENING, Story.incident(story.order + "/i", "late", null, 0, null));
        story.awaitStatus("late", "held");
        // When
        String delivered = story.shipment("delivered", EVENING.plusSeconds(60));
        TestClock.advanceTo(MORNING.plusSeconds(3600));
        // Then
        story.awaitStatus("late", "withdrawn");
        assertThat(story.notice("late"))
                .containsEntry("reason", "parcel_arrived")
                .containsEntry("cause_event_id", delivered);
        story.awaitStatus("delivered", "sent");
        assertThat(story.mails()).hasSize(1);
    }

    @Test
    void aDelayThatIsStillTrueInTheMorningIsTold() throws Exception {
        TestClock.set(EVENING);
        Story story = Story.begin("John", "en-GB");
        story.shipment("delayed", EVENING, Story.incident(story.order + "/i", "silent", null, 0, null));
        TestClock.advanceTo(MORNING.minusSeconds(1));
        assertThat(story.mails()).isEmpty();
        TestClock.advanceTo(MORNING);
        story.awaitMails(1);
        assertThat(story.mails().getFirst().getSubject())
                .isEqualTo("No news of your order 1001: we are looking into it");
        assertThat(Mails.content(story.mails().getFirst())).contains("No news since Tuesday.");
    }

    @Test
    void severalParcelsOfOneCustomerMakeOneMessageThatTheirNoticesShare() throws Exception {
        // Given
        Story story = Story.begin();
        String second = UUID.randomUUID().toString();
        // When
        story.shipment("picked-up", NOON);
        story.shipment(second, story.order, "picked-up", NOON, "");
        TestClock.advanceTo(NOON.plus(Duration.ofMinutes(10)));
        // Then
        await().atMost(Story.PATIENCE)
                .until(() -> story.notices().stream()
                                .filter(n -> "sent".equals(n.get("status")))
                                .count()
                        == 2);
        assertThat(story.mails()).hasSize(1);
        assertThat(story.mails().getFirst().getSubject()).isEqualTo("Novedades de tus pedidos en Casa Estela");
        List<Object> refs = story.notices().stream()
                .filter(n -> "shipped".equals(n.get("kind")))
                .map(n -> n.get("message_ref"))
                .toList();
        assertThat(refs).containsOnly(story.mails().getFirst().getMessageID());
    }

    @Test
    void aCancelledOrderTakesItsNoticesBack() {
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        story.order(story.order, "1001", NOON);
        story.awaitStatus("shipped", "withdrawn");
        assertThat(story.notice("shipped")).containsEntry("reason", "order_cancelled");
        story.shipment("out-for-delivery", NOON);
        assertThat(story.notice("out_for_delivery"))
                .containsEntry("status", "suppressed")
                .containsEntry("reason", "order_cancelled");
        TestClock.advanceTo(MORNING);
        assertThat(story.mails()).isEmpty();
    }

    @Test
    void aDelayThatHealsIsTakenBackOrCorrectedDependingOnWhetherItWasTold() {
        Story untold = Story.begin();
        untold.shipment("delayed", NOON, Story.incident(untold.order + "/i", "announced", null, 0, null));
        untold.shipment("recovered", NOON, Story.incident(untold.order + "/i", "announced", null, 0, NOON));
        assertThat(untold.notice("announced"))
                .containsEntry("status", "withdrawn")
                .containsEntry("reason", "recovered");
        assertThat(untold.notice("recovered"))
                .containsEntry("status", "suppressed")
                .containsEntry("reason", "delay_not_told");

        Story told = Story.begin();
        told.shipment("delayed", NOON, Story.incident(told.order + "/i", "announced", null, 0, null));
        TestClock.advanceTo(NOON.plusSeconds(900));
        told.awaitStatus("announced", "sent");
        told.shipment(
                "recovered",
                NOON.plusSeconds(1800),
                Story.incident(told.order + "/i", "announced", null, 0, NOON.plusSeconds(1800)));
        TestClock.advanceTo(NOON.plusSeconds(7200));
        told.awaitStatus("recovered", "sent");
        assertThat(told.mails()).hasSize(2);
    }

    @Test
    void aSurveyTravelsAloneCanBeUnsubscribedAndAnAnswerStopsTheReminder() throws Exception {
        Story story = Story.begin();
        String invitation = UUID.randomUUID().toString();
        story.shipment("delivered", NOON);
        story.survey(invitation, "invited", NOON);
        TestClock.advanceTo(NOON.plusSeconds(3600));
        story.awaitMails(2);
        MimeMessage survey = story.mails().stream()
                .filter(mail -> Mails.header(mail, "X-Estela-Kind").equals("survey"))
                .findFirst()
                .orElseThrow();
        assertThat(Mails.header(survey, "List-Unsubscribe")).contains("mailto:hola@casa-estela.example");
        assertThat(Mails.content(survey)).contains("https://estela.example/s/abc");
        story.survey(invitation, "reminded", NOON.plusSeconds(3600));
        story.survey(invitation, "answered", NOON.plusSeconds(3700));
        assertThat(story.notice("survey_reminder"))
                .containsEntry("status", "withdrawn")
                .containsEntry("reason", "survey_answered");
    }

    @Test
    void whoHadTroubleIsAskedInWordsOfItsOwnAlsoWhenTheOrderIsOff() throws Exception {
        // Given
        Story story = Story.begin();
        story.order(story.order, "1001", NOON);
        // When
        story.survey(UUID.randomUUID().toString(), "recovery", "invited", NOON.plusSeconds(60));
        TestClock.advanceTo(NOON.plusSeconds(3600));
        story.awaitStatus("survey_recovery", "sent");
        story.awaitMails(1);
        // Then
        MimeMessage mail = story.mails().getFirst();
        assertThat(Mails.header(mail, "X-Estela-Kind")).isEqualTo("survey_recovery");
        assertThat(Mails.header(mail, "List-Unsubscribe")).contains("mailto:hola@casa-estela.example");
        assertThat(mail.getSubject()).startsWith("¿Lo hemos arreglado?");
        assertThat(Mails.content(mail)).contains("https://estela.example/s/abc");
    }
}
