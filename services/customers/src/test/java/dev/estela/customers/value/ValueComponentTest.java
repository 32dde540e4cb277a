package dev.estela.customers.value;

import static dev.estela.customers.Shopper.admin;
import static dev.estela.customers.Shopper.agent;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.customers.Dealer;
import dev.estela.customers.Events;
import dev.estela.customers.Shopper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A shop wants to know what somebody is worth to it, and what they cost. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ValueComponentTest {
    private static final String AT = "2026-11-01T10:00:00Z";

    private final Shopper ana = new Shopper();

    @Test
    void ordersOfAllTheirCustomerIdsAreCountedAndCancelledOnesAreNotSpent() {
        // Given
        String guest = Events.fresh("guest");
        ana.buys(guest);
        ana.buys(ana.id);
        Events.awaitHandled(Dealer.order(ana.store, ana.id, ana.store + "-1", "placed", 4470, AT));
        Events.awaitHandled(Dealer.order(ana.store, guest, ana.store + "-2", "placed", 1000, AT));
        Events.awaitHandled(Dealer.order(ana.store, ana.id, ana.store + "-3", "cancelled", 9900, AT));
        // Then
        value(guest)
                .body("personId", equalTo(ana.id))
                .body("orders", equalTo(2))
                .body("cancelled", equalTo(1))
                .body("spend[0].currency", equalTo("EUR"))
                .body("spend[0].amount", equalTo(5470))
                .body("firstOrderAt", equalTo(AT))
                .body("lastOrderAt", equalTo(AT));
    }

    @Test
    void whatTheyAskedAnsweredAndWereGivenIsCountedOnceHoweverOftenItIsTold() {
        // Given
        String gesture = Events.fresh("gesture");
        Events.awaitHandled(Dealer.ticket(ana.store, ana.id, Events.fresh("asked"), AT, ""));
        Events.awaitHandled(
                Dealer.ticket(ana.store, ana.id, Events.fresh("trouble"), AT, ",\"openedBy\":{\"kind\":\"lost\"}"));
        Events.awaitHandled(Dealer.score(ana.store, ana.id, Events.fresh("late"), 5, "2026-11-05T10:00:00Z"));
        Events.awaitHandled(Dealer.score(ana.store, ana.id, Events.fresh("early"), 1, "2026-11-04T10:00:00Z"));
        Events.awaitHandled(Dealer.gesture(ana.store, ana.id, gesture, 700, AT));
        Events.awaitHandled(Dealer.gesture(ana.store, ana.id, Events.fresh("gesture"), 300, AT));
        Events.awaitHandled(Dealer.order(ana.store, ana.id, ana.store + "-1", "refunded", 100, AT));
        // Then
        value(ana.id)
                .body("contacts", equalTo(1))
                .body("lastScore", equalTo(5))
                .body("refunds", equalTo(1))
                .body("costOfCare[0].currency", equalTo("EUR"))
                .body("costOfCare[0].amount", equalTo(1000));
    }

    @Test
    void whatWasBeforeAnErasureIsNotCounted() {
        // Given
        Events.awaitHandled(Dealer.order(ana.store, ana.id, ana.store + "-1", "placed", 4470, AT));
        Events.awaitHandled(Dealer.ticket(ana.store, ana.id, Events.fresh("asked"), AT, ""));
        admin().body("{\"basis\":\"no_longer_needed\"}")
                .post("/api/customers/{id}/erasure", ana.id)
                .then()
                .statusCode(202);
        // Then
        value(ana.id)
                .body("orders", equalTo(0))
                .body("contacts", equalTo(0))
                .body("spend", empty())
                .body("lastOrderAt", nullValue());
        // When
        String later = "2026-11-02T11:00:00Z";
        Events.awaitHandled(Events.contact(ana.store, ana.store + "-new", ana.id, 1, later, "Ana", "null", "null"));
        // Then
        value(ana.id).body("orders", equalTo(1));
    }

    @Test
    void ofAnotherStoreThereIsNobody() {
        agent("eve", "another-store")
                .get("/api/customers/{id}/value", ana.id)
                .then()
                .statusCode(404);
        agent("eve", ana.store).get("/api/customers/{id}/value", ana.id).then().statusCode(200);
        admin().get("/api/customers/{id}/value", "nobody").then().statusCode(404);
    }

    private static ValidatableResponse value(String customer) {
        return admin().get("/api/customers/{id}/value", customer).then().statusCode(200);
    }
}
