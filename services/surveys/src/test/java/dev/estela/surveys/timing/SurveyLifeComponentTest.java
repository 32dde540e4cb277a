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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SurveyLifeComponentTest {
    private static final Instant DUE = Instant.parse("2026-11-08T12:00:00Z");

    private final String order = Shop.newId("o");
    private final String customer = Shop.newId("c");
    private final String number = Shop.newId("PQ");

    @BeforeEach
    void aShopInMadrid() {
        TestClock.set(Instant.parse("2026-11-07T00:00:00Z"));
        Shop.store(1, "Europe/Madrid").publish();
        Known.store(Shop.ID, 1);
        Shop.contact(customer, "p-" + customer, "ana@example.com").publish();
        Known.contact(customer);
    }

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
    void nobodyIsAskedWhileLinesOfTheOrderHaveNotLeft() {
        // Given
        Shop.order(order, customer).sent(number).fact(2).publish();
        // When
        Shop.parcel(order, number).delivered("2026-11-07T12:00:00Z").publish();
        Known.order(order, 2);
        Known.parcel(number, 2);
        TestClock.advanceTo(Instant.parse("2026-11-20T00:00:00Z"));
        // Then
        assertThat(Known.invitation(order)).isEmpty();
    }

    @Test
    void anOrderCancelledBeforeItsParcelCameIsNotAskedAbout() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        // When
        cancelled(Instant.parse("2026-11-07T11:59:59Z"));
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.reason(order)).isEqualTo("order_cancelled");
        assertThat(Known.types(order)).containsExactly("skipped");
        assertThat(Known.invitation(order)).containsEntry("cause_type", "dev.estela.order.cancelled.v1");
    }

    @Test
    void anOrderCancelledAfterItsParcelCameIsStillAskedAbout() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        // When
        cancelled(Instant.parse("2026-11-07T12:00:01Z"));
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.status(order)).isEqualTo("invited");
    }

    @Test
    void goodsOnTheirWayBackAreNotAskedAbout() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        // When
        Shop.parcel(order, number)
                .delivered("2026-11-07T12:00:00Z")
                .returning("2026-11-08T08:00:00Z")
                .publish();
        Known.parcel(number, 3);
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.reason(order)).isEqualTo("returned");
    }

    @Test
    void whoCannotBeReachedIsNotAsked() {
        // Given
        String stranger = Shop.newId("c");
        Shop.contact(stranger, "p-" + stranger, null).publish();
        Known.contact(stranger);
        Shop.order(order, stranger).sent(number).publish();
        Shop.parcel(order, number).delivered("2026-11-07T12:00:00Z").publish();
        Known.planned(order);
        // When
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.reason(order)).isEqualTo("no_address");
    }

    @Test
    void anImportOfThePastAsksNobody() {
        // Given
        Shop.order(order, customer).sent(number).publish();
        Known.order(order, 2);
        // When
        Shop.parcel(order, number).delivered("2026-10-07T23:59:59Z").publish(); // a second more than thirty days ago
        Known.soon(() -> assertThat(Known.status(order)).isEqualTo("skipped"));
        // Then
        assertThat(Known.reason(order)).isEqualTo("too_old");
        assertThat(Known.types(order)).containsExactly("skipped");
    }

    @Test
    void whatWasDeliveredThirtyDaysAgoIsJustNewEnough() {
        // Given
        Shop.order(order, customer).sent(number).publish();
        // When
        Shop.parcel(order, number).delivered("2026-10-08T00:00:00Z").publish();
        Known.planned(order);
        // Then
        assertThat(Known.due(order)).isEqualTo(Instant.parse("2026-11-07T09:00:00Z")); // never before now
    }

    @Test
    void aPersonIsAskedOnceInThirtyDaysUnderWhicheverCustomerId() {
        // Given
        String alias = Shop.newId("c");
        Shop.contact(alias, "p-" + customer, "ana@example.com").publish();
        Known.contact(alias);
        String next = Shop.newId("o");
        String afterwards = Shop.newId("o");
        delivered("2026-11-07T12:00:00Z");
        // When
        delivered(next, alias, Shop.newId("PQ"), "2026-12-07T11:59:59Z");
        delivered(afterwards, alias, Shop.newId("PQ"), "2026-12-07T12:30:00Z");
        TestClock.advanceTo(Instant.parse("2027-01-30T00:00:00Z"));
        // Then
        assertThat(Known.types(order)).contains("invited");
        assertThat(Known.types(afterwards)).containsExactly("skipped");
        assertThat(Known.reason(afterwards)).isEqualTo("cooldown");
        assertThat(Known.types(next)).contains("invited"); // thirty days to the second
    }

    @Test
    void whoTurnsOutToBeTheSamePersonLaterIsNotAskedTwiceEither() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        TestClock.advanceTo(DUE);
        String alias = Shop.newId("c");
        String second = Shop.newId("o");
        Shop.contact(alias, "p-" + alias, "ana@example.com").publish();
        Known.contact(alias);
        delivered(second, alias, Shop.newId("PQ"), "2026-11-08T12:00:00Z");
        // When
        Shop.contact(Shop.ID, customer, "p-" + alias, "ana@example.com", "es-ES", 2)
                .publish();
        Known.soon(() -> assertThat(Known.invitation(order)).containsEntry("person_id", "p-" + alias));
        TestClock.advanceTo(Instant.parse("2026-11-09T12:00:00Z"));
        // Then
        assertThat(Known.reason(second)).isEqualTo("cooldown");
    }

    @Test
    void ofTwoSurveysDueAtOnceTheEarlierDeliveryIsAskedAbout() {
        // Given
        String other = Shop.newId("o");
        delivered(other, customer, Shop.newId("PQ"), "2026-11-07T11:30:00Z");
        delivered("2026-11-07T11:40:00Z");
        // When
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.status(other)).isEqualTo("invited");
        assertThat(Known.reason(order)).isEqualTo("cooldown");
    }

    @Test
    void aSurveyWaitsForAnOpenIncidentToClose() {
        // Given
        var parcel = trouble();
        // When
        TestClock.advanceTo(DUE.plus(Duration.ofDays(1)));
        String waiting = Known.status(order);
        String reason = Known.reason(order);
        parcel.recovered("2026-11-09T12:30:00Z").publish();
        Known.parcel(number, 4);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(2)));
        // Then
        assertThat(waiting).isEqualTo("planned");
        assertThat(reason).isEqualTo("incident_open");
        assertThat(Known.types(order)).containsExactly("invited");
        assertThat(Known.reason(order)).isNull();
    }

    @Test
    void anIncidentThatStaysOpenForAFortnightEndsTheWait() {
        // Given
        trouble();
        // When
        TestClock.advanceTo(DUE.plus(Duration.ofDays(13)));
        String waiting = Known.status(order);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(15)));
        // Then
        assertThat(waiting).isEqualTo("planned");
        assertThat(Known.reason(order)).isEqualTo("incident_open");
        assertThat(Known.types(order)).containsExactly("skipped");
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
    void aReminderIsLeftOutForGoodsOnTheirWayBack() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        TestClock.advanceTo(DUE);
        // When
        Shop.parcel(order, number)
                .delivered("2026-11-07T12:00:00Z")
                .returning("2026-11-10T08:00:00Z")
                .publish();
        Known.parcel(number, 3);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(6)));
        // Then
        assertThat(Known.types(order)).containsExactly("invited");
        assertThat(Known.invitation(order)).containsEntry("reminder_reason", "returned");
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

    private Shop.ParcelFact trouble() {
        delivered("2026-11-07T12:00:00Z");
        var parcel =
                Shop.parcel(order, number).delivered("2026-11-07T12:00:00Z").late("2026-11-07T13:00:00Z");
        parcel.publish();
        Known.parcel(number, 3);
        return parcel;
    }

    private void cancelled(Instant at) {
        Shop.order(order, customer).sent(number).cancelled(at).publish();
        Known.order(order, 3);
    }

    private void delivered(String at) {
        delivered(order, customer, number, at);
    }

    private static void delivered(String order, String customer, String number, String at) {
        Shop.order(order, customer).sent(number).publish();
        Shop.parcel(order, number).delivered(at).publish();
        Known.planned(order);
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
