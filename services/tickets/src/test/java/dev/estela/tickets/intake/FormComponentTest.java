package dev.estela.tickets.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody fills in the contact form, without an account. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class FormComponentTest {
    private String order;
    private String customer;

    @BeforeEach
    void aCustomer() {
        TestClock.set(Instant.parse("2026-11-16T10:00:00Z"));
        order = Shop.newId("o");
        customer = Shop.newId("c");
        Shop.store(Shop.ID);
        Known.store(Shop.ID);
        Shop.contact(customer, "Ana Ruiz", customer + "@example.com");
        Known.contact(customer);
        Shop.order(order, customer, 34_990);
        Known.order(order);
    }

    @Test
    void whoWritesIsRecognisedAndTheirOnlyOrderTakenForTheOneTheyMean() {
        // When
        String number = form("k-1", "%s@EXAMPLE.com".formatted(customer), "¿Dónde está mi pedido? Lleva días PARADO")
                .then()
                .statusCode(202)
                .body("number", startsWith("T-"))
                .extract()
                .path("number");
        // Then
        Map<String, Object> ticket = ticket(number);
        assertThat(ticket)
                .containsEntry("customerId", customer)
                .containsEntry("orderId", order)
                .containsEntry("proposedReason", "delivery/wismo/stuck")
                .containsEntry("language", "es-ES")
                .containsEntry("channel", "form")
                .containsEntry("waitingSince", "2026-11-16T10:00:00Z");
    }

    @Test
    void theSameFormTwiceIsOneTicket() {
        String first = form("same", "a@example.com", "Hello").path("number");
        String second = form("same", "a@example.com", "Hello").path("number");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aStrangerIsAnsweredTheSameWay() {
        String number = form(null, "nobody@example.com", "Hello")
                .then()
                .statusCode(202)
                .extract()
                .path("number");
        assertThat(ticket(number)).doesNotContainKeys("customerId", "orderId");
    }

    @Test
    void whatIsWrongIsNamed() {
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"\",\"email\":\"nonsense\",\"subject\":\"s\"}")
                .post("/api/tickets/forms/" + Shop.ID)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/email", "/text"));
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"A\",\"email\":\"a@example.com\",\"subject\":\"s\",\"text\":\"t\"}")
                .post("/api/tickets/forms/no-such-store")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:estela:problem:not-found"));
    }

    private static Response form(String key, String email, String text) {
        var request = given().contentType(ContentType.JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body("{\"name\":\"Ana\",\"email\":\"%s\",\"subject\":\"Pedido\",\"text\":\"%s\"}"
                        .formatted(email, text))
                .post("/api/tickets/forms/" + Shop.ID);
    }

    private static Map<String, Object> ticket(String number) {
        return Desk.ticket(Desk.admin().get("/api/tickets?number=" + number).path("items[0].ticketId"));
    }
}
