package dev.estela.tickets.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a parcel, a survey or a notice becomes somebody's work, once, with everything attached. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class TroubleComponentTest {
    private static final String NOW = "2026-11-16T20:00:00Z";

    private String order;
    private String customer;
    private String shipment;

    @BeforeEach
    void anOrder() {
        TestClock.set(Instant.parse(NOW));
        order = Shop.newId("o");
        customer = Shop.newId("c");
        shipment = Shop.newId("s");
        Shop.store(Shop.ID);
        Known.store(Shop.ID);
        Shop.contact(customer, "Ana Ruiz", customer + "@example.com");
        Known.contact(customer);
        Shop.order(order, customer, 34_990);
        Known.order(order);
    }

    @Test
    void aLostParcelOpensATicketWithEverythingAttached() {
        // When
        String incident = UUID.randomUUID().toString();
        String event = Shop.incident("lost", order, customer, shipment, incident, NOW);
        // Then
        var ticket = Known.ticket(order);
        assertThat(ticket)
                .containsEntry("status", "NEW")
                .containsEntry("priority", "URGENT")
                .containsEntry("points", "value=2 lateness=2 trouble=3")
                .containsEntry("queue", "care")
                .containsEntry("trouble", "LOST")
                .containsEntry("incident_id", incident)
                .containsEntry("opened_by_event", event)
                .containsEntry("proposed_reason", "delivery/wismo/lost");
        assertThat((String) ticket.get("subject")).startsWith("Paquete perdido, pedido N-");
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/tickets?order=" + order)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].channel", equalTo("event"))
                .body("items[0].orderId", equalTo(order))
                .body("items[0].shipmentId", equalTo(shipment))
                .body("items[0].store", equalTo(Shop.ID))
                .body("items[0].openedBy.kind", equalTo("lost"))
                .body("items[0].openedBy.incidentId", equalTo(incident))
                .body("items[0].requester.name", equalTo("Ana Ruiz"))
                .body("items[0].requester.email", equalTo(customer + "@example.com"))
                .body("items[0].waitingFor", equalTo("us"))
                .body("items[0].points.factor", hasItem("value"))
                .body("items[0].cause.eventId", equalTo(event))
                .body("items[0].cause.type", equalTo("dev.estela.shipment.lost.v1"));
        assertThat(TestOutbox.types(order)).containsExactly("dev.estela.ticket.opened.v1");
    }

    @Test
    void theSameTroubleToldAgainIsTheSameTicket() {
        // When
        String incident = UUID.randomUUID().toString();
        String first = Shop.incident("exception", order, customer, shipment, incident, NOW);
        String second = Shop.incident("exception", order, customer, shipment, incident, NOW);
        Known.handled(first, second);
        // Then
        assertThat(Known.tickets(order)).hasSize(1);
        assertThat(TestOutbox.types(order)).hasSize(1);
    }

    @Test
    void theThirdFailedAttemptIsSomebodysBusiness() {
        // Given
        String one = attempt("2026-11-14T11:00:00Z");
        String again = attempt("2026-11-14T11:00:00Z");
        String two = attempt("2026-11-15T11:00:00Z");
        Known.handled(one, again, two);
        int before = Known.tickets(order).size();
        // When
        String three = attempt("2026-11-16T11:00:00Z");
        String four = attempt("2026-11-16T19:00:00Z");
        Known.handled(three, four);
        // Then
        assertThat(before).isZero();
        assertThat(Known.tickets(order)).hasSize(1);
        assertThat(Known.ticket(order)).containsEntry("trouble", "ATTEMPT_FAILED");
    }

    private String attempt(String at) {
        return Shop.incident(
                "attempt_failed", order, customer, shipment, UUID.randomUUID().toString(), at);
    }

    @Test
    void aLowScoreOpensATicketWithTheScore() {
        // When
        Shop.lowScore(UUID.randomUUID().toString(), order, customer, 1, NOW);
        // Then
        assertThat(Known.ticket(order))
                .containsEntry("trouble", "LOW_SCORE")
                .containsEntry("score", 1)
                .containsEntry("priority", "HIGH");
    }

    @Test
    void aCustomerWhoCannotBeReachedIsOneTicketHoweverManyNoticesFail() {
        // When
        String first = Shop.noticeFailed(order, customer, "late", "refused", NOW);
        String second = Shop.noticeFailed(order, customer, "delivered", "unreachable", NOW);
        Known.handled(first, second);
        // Then
        assertThat(Known.ticket(order)).containsEntry("trouble", "UNDELIVERABLE_NOTICE");
    }

    @Test
    void aSurveyThatDoesNotArriveAndATemplateThatIsFaultyAreNobodysTicket() {
        // When
        String survey = Shop.noticeFailed(order, customer, "survey", "refused", NOW);
        String template = Shop.noticeFailed(order, customer, "late", "template_error", NOW);
        Known.handled(survey, template);
        // Then
        assertThat(Known.tickets(order)).isEmpty();
    }

    @Test
    void whatHappenedLongAgoIsNobodysWorkAnyMore() {
        // When
        String event = Shop.incident(
                "lost", order, customer, shipment, UUID.randomUUID().toString(), "2026-10-01T20:00:00Z");
        Known.handled(event);
        // Then
        assertThat(Known.tickets(order)).isEmpty();
    }
}
