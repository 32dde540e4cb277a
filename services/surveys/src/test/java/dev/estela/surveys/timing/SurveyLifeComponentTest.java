package dev.estela.surveys.timing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** From the delivery to the question, the reminder and the end. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SurveyLifeComponentTest extends InMadrid {
    @Test
    void aCustomerIsAskedADayAfterTheDeliveryWhenTheyAreAwake() {
        // Given
        delivered("2026-11-07T18:42:00Z"); // 19:42 in Madrid
        // When
        TestClock.advanceTo(Instant.parse("2026-11-09T08:59:59Z"));
        String before = Known.status(order);
        TestClock.advanceTo(Instant.parse("2026-11-09T09:00:00Z")); // 10:00 in Madrid
        // Then
        assertThat(before).isEqualTo("planned");
        assertThat(Known.status(order)).isEqualTo("invited");
        assertThat(Known.types(order)).containsExactly("invited");
        assertThat(Known.invitation(order))
                .containsEntry("carrier", "correos")
                .containsEntry("service", "paq48")
                .containsEntry("lane", "ES-MD")
                .containsEntry("shipment_id", "s-" + number)
                .containsEntry("cause_type", "dev.estela.shipment.delivered.v1");
    }

    @Test
    void aCustomerWhoDoesNotAnswerIsRemindedOnceAndThenLeftInPeace() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        // When
        TestClock.advanceTo(DUE.plus(Duration.ofDays(5)).minusSeconds(1));
        String beforeTheReminder = Known.status(order);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(5)));
        String reminded = Known.status(order);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(21)).minusSeconds(1));
        String beforeTheEnd = Known.status(order);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(60)));
        // Then
        assertThat(beforeTheReminder).isEqualTo("invited");
        assertThat(reminded).isEqualTo("reminded");
        assertThat(beforeTheEnd).isEqualTo("reminded");
        assertThat(Known.types(order)).containsExactly("invited", "reminded", "expired");
    }

    @Test
    void theWholeStoryCanBeReadOverTheApi() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        // When
        TestClock.advanceTo(DUE);
        // Then
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/invitations?order=" + order)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].status", equalTo("invited"))
                .body("items[0].orderId", equalTo(order))
                .body("items[0].store", equalTo(Shop.ID))
                .body("items[0].dueAt", equalTo("2026-11-08T12:00:00Z"))
                .body("items[0].invitedAt", equalTo("2026-11-08T12:00:00Z"))
                .body("items[0].expiresAt", equalTo("2026-11-29T12:00:00Z"))
                .body("items[0].cause.type", equalTo("dev.estela.shipment.delivered.v1"));
    }

    @Test
    void anOrderInTwoParcelsIsAskedAboutOnceTheSecondHasArrived() {
        // Given
        String second = Shop.newId("PQ");
        Shop.order(order, customer).sent(number, second).publish();
        Shop.parcel(order, number).delivered("2026-11-07T12:00:00Z").publish();
        Known.order(order, 2);
        Known.parcel(number, 2);
        // When
        TestClock.advanceTo(Instant.parse("2026-11-09T12:00:00Z"));
        String afterTheFirst = Known.status(order);
        Shop.parcel(order, second).delivered("2026-11-09T13:30:00Z").publish();
        Known.planned(order);
        TestClock.advanceTo(Instant.parse("2026-11-10T14:00:00Z"));
        // Then
        assertThat(afterTheFirst).isNull();
        assertThat(Known.status(order)).isEqualTo("invited");
        assertThat(Known.invitation(order)).containsEntry("shipment_id", "s-" + second);
    }

    @Test
    void aParcelThatComesToLightInTimeTakesThePlanBack() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        // When
        var second = Shop.order(order, customer).sent(number).sent(number, Shop.newId("PQ"));
        second.publish();
        Known.soon(() -> assertThat(Known.invitation(order)).isEmpty());
        TestClock.advanceTo(Instant.parse("2026-11-20T00:00:00Z"));
        // Then
        assertThat(Known.types(order)).isEmpty();
    }

    @Test
    void aStoreThatTurnsOutToBeElsewhereIsAskedInItsOwnHours() {
        // Given
        String store = Shop.newId("store");
        Shop.contact(store, customer, "p2-" + customer, "ana@example.com", "pt-BR", 1)
                .publish();
        Known.soon(() -> assertThat(
                        dev.estela.chassis.test.TestDb.query("select 1 from contact_copy where store = ?", store))
                .hasSize(1));
        Shop.order(order, customer).of(store).sent(number).publish();
        Shop.parcel(order, number).delivered("2026-11-07T15:00:00Z").publish();
        Known.planned(order);
        Instant inUtc = Known.due(order);
        // When
        Shop.store(store, 1, "Asia/Tokyo", "\"ja\"").publish(); // 15:00 UTC is midnight there
        Known.soon(() -> assertThat(Known.due(order)).isNotEqualTo(inUtc));
        // Then
        assertThat(inUtc).isEqualTo(Instant.parse("2026-11-08T15:00:00Z"));
        assertThat(Known.due(order)).isEqualTo(Instant.parse("2026-11-09T01:00:00Z"));
    }

    @Test
    void theSameFactsAgainChangeNothing() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        TestClock.advanceTo(DUE);
        var parcel = Shop.parcel(order, number).delivered("2026-11-07T12:00:00Z");
        // When
        String id = parcel.fact().publishedAs();
        parcel.fact().publish(id);
        parcel.fact().publish();
        Shop.order(order, customer).sent(number).publish();
        Shop.order(order, customer).publish();
        settle();
        TestClock.advanceTo(DUE.plus(Duration.ofDays(2)));
        // Then
        assertThat(Known.types(order)).containsExactly("invited");
        assertThat(TestOutbox.story(order)).hasSize(1);
    }

    /** Everything published before has been read once a later event of every partition has. */
    private static void settle() {
        for (int i = 0; i < 12; i++) {
            String order = Shop.newId("o");
            String number = Shop.newId("PQ");
            Shop.order(order, "c").publish();
            Shop.parcel(order, number).late("2026-11-07T12:00:00Z").publish();
            Known.order(order, 1);
            Known.parcel(number, 2);
        }
    }
}
