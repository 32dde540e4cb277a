package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestMailServer;
import dev.estela.chassis.test.TestOutbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What shops and customers have decided, and how a customer can be reached, decides what is sent. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class NoticeChoiceComponentTest extends AtNoon {
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
    void aMessageSpeaksTheLanguageTheCustomerWishesNotThatOfTheOrder() throws Exception {
        // Given
        Story story = Story.begin();
        story.wishes("en", "null");
        // When
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(900));
        // Then
        story.awaitMails(1);
        assertThat(Mails.content(story.mails().getFirst())).contains("lang=\"en\"");
    }

    @Test
    void aCustomersQuietHoursHoldANoticeThatTheShopsDoNot() {
        // Given
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        assertThat(story.notice("shipped")).containsEntry("status", "planned");
        story.wishes("es-ES", "{\"quietHours\":{\"from\":\"12:00\",\"to\":\"17:00\"}}");
        // When
        TestClock.advanceTo(NOON.plusSeconds(3600));
        // Then
        assertThat(story.notice("shipped")).containsEntry("status", "held").containsEntry("reason", "quiet_hours");
        assertThat(story.mails()).isEmpty();
        // When
        TestClock.advanceTo(NOON.plusSeconds(5 * 3600));
        // Then
        story.awaitStatus("shipped", "sent");
    }

    @Test
    void aSegmentIsNotToldWhatTheShopDoesNotTellItButWhatItMustKnow() {
        // Given
        Story story = Story.begin();
        story.segments("[{\"id\":\"vip\",\"suppressedNotices\":[\"shipped\",\"ready_for_pickup\"]}]");
        // When
        story.shipment("picked-up", NOON);
        story.shipment("ready-for-pickup", NOON.plusSeconds(60));
        TestClock.advanceTo(NOON.plusSeconds(3600));
        // Then
        assertThat(story.notice("shipped"))
                .containsEntry("status", "suppressed")
                .containsEntry("reason", "segment");
        story.awaitStatus("ready_for_pickup", "sent");
    }

    @Test
    void whoJoinsASegmentWhileANoticeWaitsIsNotToldEither() {
        // Given
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        assertThat(story.notice("shipped")).containsEntry("status", "planned");
        // When
        story.segments("[{\"id\":\"vip\",\"suppressedNotices\":[\"shipped\"]}]");
        TestClock.advanceTo(NOON.plusSeconds(3600));
        // Then
        assertThat(story.notice("shipped")).containsEntry("reason", "segment");
        assertThat(story.mails()).isEmpty();
    }

    @Test
    void whoWantsToHearOfNothingIsStillToldWhatTheyMustKnow() {
        // Given
        Story story = Story.begin();
        story.wishes("es-ES", "{\"channel\":\"none\",\"doNotSurvey\":true}");
        // When
        story.shipment("picked-up", NOON);
        story.shipment("ready-for-pickup", NOON.plusSeconds(60));
        TestClock.advanceTo(NOON.plusSeconds(3600));
        // Then
        assertThat(story.notice("shipped"))
                .containsEntry("status", "suppressed")
                .containsEntry("reason", "preference");
        story.awaitStatus("ready_for_pickup", "sent");
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
        assertThat(Mails.content(mail)).contains("&lt;script&gt;{store.email}");
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
        await().atMost(Story.PATIENCE)
                .untilAsserted(() -> assertThat(TestOutbox.rows(story.store + "/" + story.customer))
                        .singleElement()
                        .satisfies(row -> assertThat(row)
                                .containsEntry("topic", "estela.erasure")
                                .containsEntry("type", "dev.estela.erasure.done.v1")));
        story.shipment("delivered", NOON.plusSeconds(1000));
        TestClock.advanceTo(NOON.plusSeconds(7200));
        assertThat(story.notice("delivered"))
                .containsEntry("status", "held")
                .containsEntry("reason", "awaiting_contact");
    }
}
