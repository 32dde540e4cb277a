package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestOutbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class NoticeLifeComponentTest {
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-04T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-05T09:00:00Z");

    @BeforeEach
    void noon() {
        TestClock.set(NOON);
    }

    @AfterEach
    void nothingWasLost() {
        assertThat(TestDeadLetters.all()).isEmpty();
    }

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
        assertThat(content(story.mails().getFirst())).contains("No news since Tuesday.");
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
                .filter(mail -> header(mail, "X-Estela-Kind").equals("survey"))
                .findFirst()
                .orElseThrow();
        assertThat(header(survey, "List-Unsubscribe")).contains("mailto:hola@casa-estela.example");
        assertThat(content(survey)).contains("https://estela.example/s/abc");
        story.survey(invitation, "reminded", NOON.plusSeconds(3600));
        story.survey(invitation, "answered", NOON.plusSeconds(3700));
        assertThat(story.notice("survey_reminder"))
                .containsEntry("status", "withdrawn")
                .containsEntry("reason", "survey_answered");
    }

    @Test
    void aShopThatStopsEverythingHoldsItAndLetsItGoLater() {
        // Given
        Story story = Story.begin();
        String settings = "/api/notices/settings/" + story.store;
        Story.admin().body("{\"killSwitch\":true}").put(settings).then().statusCode(200);
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(3600));
        assertThat(story.notice("shipped")).containsEntry("status", "held").containsEntry("reason", "kill_switch");
        // When
        Story.admin().body("{\"killSwitch\":false}").put(settings).then().statusCode(200);
        TestClock.advanceTo(NOON.plusSeconds(3601));
        // Then
        story.awaitStatus("shipped", "sent");
        assertThat(story.mails()).hasSize(1);
    }

    @Test
    void aShopSendsNoMoreThanItsDailyCap() {
        Story story = Story.begin();
        Story.admin()
                .body("{\"dailyCap\":1,\"window\":\"PT0S\"}")
                .put("/api/notices/settings/" + story.store)
                .then()
                .statusCode(200)
                .body("window", equalTo("PT0S"));
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(1));
        story.awaitStatus("shipped", "sent");
        story.shipment("out-for-delivery", NOON.plusSeconds(2));
        TestClock.advanceTo(NOON.plusSeconds(3));
        assertThat(story.notice("out_for_delivery"))
                .containsEntry("status", "held")
                .containsEntry("reason", "daily_cap");
        TestClock.advanceTo(MORNING);
        story.awaitStatus("out_for_delivery", "sent");
    }

    @Test
    void aCustomersChoiceIsHeard() {
        Story story = Story.begin();
        String preferences = "/api/notices/preferences/" + story.store + "/" + story.customer;
        Story.admin()
                .body("{\"choices\":[{\"kind\":\"lost\",\"wanted\":false},{\"kind\":\"nonsense\",\"wanted\":true},{}]}")
                .put(preferences)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/choices/0/kind", "/choices/1/kind", "/choices/2/wanted")));
        Story.admin()
                .body(
                        "{\"choices\":[{\"wanted\":false},{\"kind\":\"delivered\",\"channel\":\"email\",\"wanted\":true}]}")
                .put(preferences)
                .then()
                .statusCode(200);
        story.shipment("picked-up", NOON);
        story.shipment("delivered", NOON.plusSeconds(60));
        assertThat(story.notice("shipped"))
                .containsEntry("status", "suppressed")
                .containsEntry("reason", "preference");
        assertThat(story.notice("delivered")).containsEntry("status", "planned");
    }

    @Test
    void aHostileNameReachesOneRecipientAndNoHeader() throws Exception {
        Story story = Story.begin("Ana\r\nBcc: eve@example.com <script>{store.email}", "es-ES");
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(900));
        story.awaitMails(1);
        MimeMessage mail = story.mails().getFirst();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(content(mail)).contains("&lt;script&gt;{store.email}");
        assertThat(TestMailServer.to("eve@example.com")).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsNotUsed() {
        Story story = Story.begin();
        story.contact(story.customer, "Ana", "ana@example.com, eve@example.com", "es-ES");
        story.shipment("picked-up", NOON);
        assertThat(story.notice("shipped"))
                .containsEntry("status", "suppressed")
                .containsEntry("reason", "no_address");
    }

    @Test
    void everyNoticeCanBeReadWithItsReasonAndItsExactMessage() throws Exception {
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(900));
        story.awaitStatus("shipped", "sent");
        String id = (String) story.notice("shipped").get("id");
        Story.admin()
                .get("/api/notices/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("shipped"))
                .body("orderId", equalTo(story.order))
                .body("cause.type", equalTo("dev.estela.shipment.picked-up.v1"));
        var message =
                Story.admin().get("/api/notices/" + id + "/message").then().statusCode(200);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        story.mails().getFirst().writeTo(received);
        String raw = message.extract().path("raw");
        assertThat(lines(received.toString(StandardCharsets.UTF_8))).endsWith(lines(raw));
        message.body("sha256", equalTo(sha256(raw)));
        message.body("headers.X-Estela-Order", equalTo(story.order)).body("html", containsString("Casa Estela"));
        Story.admin()
                .get("/api/notices?order=" + story.order + "&kind=placed")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("kind_disabled"))
                .body("items[0].reasonText.es", equalTo("La tienda no envía este tipo de aviso."));
        Story.admin()
                .get("/api/notices/counts?store=" + story.store)
                .then()
                .body("total", equalTo(2))
                .body("items.find { it.kind == 'shipped' }.count", equalTo(1));
    }

    @Test
    void listsArePagedAndNonsenseIsRefusedInWords() {
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        story.shipment("out-for-delivery", NOON);
        String next = Story.admin()
                .get("/api/notices?store=" + story.store + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        Story.admin()
                .get("/api/notices?store=" + story.store + "&limit=2&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        Story.admin()
                .get("/api/notices?kind=gossip")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        Story.admin().get("/api/notices?after=x").then().statusCode(400);
        Story.admin().get("/api/notices/" + UUID.randomUUID()).then().statusCode(404);
        Story.admin().get("/api/notices/not-an-id").then().statusCode(404);
        Story.admin()
                .get("/api/notices/" + UUID.randomUUID() + "/message")
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverIsErasedIsNeitherReadableNorWrittenToAgain() {
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(900));
        story.awaitStatus("shipped", "sent");
        TestEvents.send(new ProducerRecord<>("estela.contact", story.store + "/" + story.customer, null));
        await().atMost(Story.PATIENCE)
                .until(() -> TestDb.query("select 1 from contact_copy where id = ?", story.store + "/" + story.customer)
                        .isEmpty());
        assertThat(TestDb.query("select recipient, raw, sha256 from message where store = ?", story.store))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("recipient")).isNull();
                    assertThat(row.get("raw")).isNull();
                    assertThat(row.get("sha256")).isNotNull();
                });
        story.shipment("delivered", NOON.plusSeconds(1000));
        TestClock.advanceTo(NOON.plusSeconds(7200));
        assertThat(story.notice("delivered"))
                .containsEntry("status", "suppressed")
                .containsEntry("reason", "no_address");
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name) == null ? "" : mail.getHeader(name)[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(String mail) {
        return mail.replace("\r\n", "\n").strip();
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private static String content(MimeMessage mail) throws Exception {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        return parts.getBodyPart(0).getContent() + "\n" + parts.getBodyPart(1).getContent();
    }
}
