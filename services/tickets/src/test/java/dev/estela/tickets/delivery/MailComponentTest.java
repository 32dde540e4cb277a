package dev.estela.tickets.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestMailServer;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers find in their mailbox, over a real mail server. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class MailComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private final String email = UUID.randomUUID() + "@example.com";
    private String store;

    @BeforeEach
    void aStore() {
        TestClock.set(NOW);
        store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
    }

    @Test
    void anAnswerLeavesWhenItCanNoLongerBeTakenBackAndGoesOnInItsThread() throws Exception {
        // Given
        String id = opened("phone");
        answer(id, "{\"channel\":\"email\",\"text\":\"It arrives today.\"}")
                .then()
                .statusCode(202);
        assertThat(TestMailServer.to(email)).isEmpty();
        // When
        TestClock.advanceTo(NOW.plusSeconds(10));
        arrived(1);
        answer(id, "{\"channel\":\"email\",\"text\":\"Or tomorrow.\"}");
        TestClock.advanceTo(NOW.plusSeconds(20));
        arrived(2);
        // Then
        MimeMessage first = TestMailServer.to(email).getFirst();
        MimeMessage second = TestMailServer.to(email).getLast();
        assertThat(first.getSubject()).startsWith("Re: Where is it? [T-");
        assertThat(first.getFrom()[0].toString()).contains("Juguetes", "care@juguetes.example");
        assertThat(text(first)).contains("It arrives today.", "-- ", "Juguetes");
        assertThat(first.getHeader("In-Reply-To")).isNull();
        assertThat(second.getHeader("In-Reply-To")).containsExactly(first.getMessageID());
        assertThat(second.getHeader("References")).containsExactly(first.getMessageID());
        Known.soon(() -> assertThat(states(id)).containsExactly("THERE", "SENT", "SENT"));
    }

    @Test
    void aBusyServerIsTriedAgainAndWhatIsRefusedIsSomebodysWorkAgain() {
        // Given
        String id = opened("form");
        TestMailServer.line().answer(email, "451 Try again later");
        answer(id, "{\"text\":\"Hello\"}");
        TestClock.advanceTo(NOW.plusSeconds(10));
        Known.soon(() -> assertThat(mail("REPLY", "status")).isEqualTo("waiting"));
        assertThat(Desk.ticket(id)).containsEntry("status", "WAITING_CUSTOMER");
        // When
        TestMailServer.line().answer(email, "550 No such user");
        TestClock.advanceTo(NOW.plusSeconds(16));
        // Then
        Known.soon(() -> assertThat(mail("REPLY", "status")).isEqualTo("failed"));
        Known.soon(() -> assertThat(Desk.ticket(id)).containsEntry("status", "OPEN"));
        assertThat(states(id)).containsExactly("THERE", "FAILED");
        assertThat(TestMailServer.to(email)).isEmpty();
    }

    @Test
    void whatIsSaidOnThePhoneIsNotSentAndWhoHasNoAddressIsNotWrittenTo() {
        String id = opened("phone");
        answer(id, "{\"text\":\"It arrives today.\"}").then().statusCode(202);
        TestClock.advanceTo(NOW.plusSeconds(10));
        assertThat(states(id)).containsExactly("THERE", "THERE");
        String nobody = Desk.admin()
                .body("{\"store\":\"%s\",\"channel\":\"phone\",\"subject\":\"Hello\",\"text\":\"x\"}".formatted(store))
                .post("/api/tickets")
                .path("ticketId");
        answer(nobody, "{\"channel\":\"email\",\"text\":\"x\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:no-address"));
        answer(nobody, "{\"channel\":\"form\",\"text\":\"x\"}").then().statusCode(400);
    }

    @Test
    void whoFillsInAFormIsToldThatItCameInTheirLanguageAndNothingElse() throws Exception {
        // When
        form("es-ES").then().statusCode(202);
        // Then
        arrived(1);
        MimeMessage receipt = TestMailServer.to(email).getFirst();
        assertThat(receipt.getSubject()).startsWith("Hemos recibido tu mensaje [T-");
        assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(text(receipt)).contains("lo antes posible", "Juguetes").doesNotContain("Buy cheap pills", "Eve");
        assertThat(receipt.getAllRecipients()[0].toString()).isEqualTo(email);
    }

    @Test
    void nobodyIsFloodedWithReceiptsForFormsThatOthersFillIn() {
        for (int i = 0; i < 5; i++) {
            form("en").then().statusCode(202);
        }
        Known.soon(() -> assertThat(TestMailServer.to(email)).hasSize(3));
        assertThat(TestDb.query("select 1 from outgoing_mail where recipient = ?", email))
                .hasSize(3);
        TestClock.advanceTo(NOW.plus(Duration.ofHours(25)));
        form("en");
        arrived(4);
    }

    private Response form(String language) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body("""
                {"name":"Eve","email":"%s","subject":"Buy cheap pills","text":"Buy cheap pills","language":"%s"}""".formatted(email, language))
                .post("/api/tickets/forms/" + store);
    }

    private String opened(String channel) {
        return Desk.admin()
                .body("""
                {"store":"%s","channel":"%s","subject":"Where is it?","email":"%s","text":"Hello?","byCustomer":false}""".formatted(store, channel, email))
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
    }

    private static Response answer(String id, String body) {
        return Desk.admin().body(body).post("/api/tickets/%s/replies".formatted(id));
    }

    private static java.util.List<String> states(String id) {
        return Desk.admin().get("/api/tickets/%s/messages".formatted(id)).path("items.state");
    }

    private Object mail(String kind, String column) {
        return TestDb.query("select " + column + " from outgoing_mail where recipient = ? and kind = ?", email, kind)
                .getFirst()
                .get(column);
    }

    private void arrived(int count) {
        Known.soon(() -> assertThat(TestMailServer.to(email)).hasSize(count));
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((jakarta.mail.internet.MimeMultipart) mail.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }
}
