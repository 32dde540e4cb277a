package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is not asked, or not yet, and why. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SurveyObstacleComponentTest extends InMadrid {
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
    void whoDoesNotWantToBeAskedIsNotUntilTheyWantTo() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        reluctant(2);
        // When
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.reason(order)).isEqualTo("opted_out");
        assertThat(Known.types(order)).containsExactly("skipped");
        // Given
        Shop.contact(Shop.ID, customer, "p-" + customer, "ana@example.com", "es-ES", 3)
                .publish();
        Known.soon(() -> assertThat(reluctance()).isFalse());
        String second = Shop.newId("o");
        delivered(second, customer, Shop.newId("PQ"), "2026-11-08T12:00:00Z");
        // When
        TestClock.advanceTo(DUE.plus(Duration.ofDays(1)));
        // Then
        assertThat(Known.status(second)).isEqualTo("invited");
    }

    @Test
    void whoBelongsToASegmentThatIsAskedNothingIsNot() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        Shop.ofAQuietSegment(customer, "p-" + customer, 2).publish();
        Known.soon(() -> assertThat(TestDb.query(
                        "select suppressed from contact_copy where customer_id = ? and version = 2", customer))
                .containsExactly(Map.of("suppressed", true)));
        // When
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.reason(order)).isEqualTo("segment");
        assertThat(Known.types(order)).containsExactly("skipped");
    }

    @Test
    void whoJoinsSuchASegmentIsNotReminded() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        TestClock.advanceTo(DUE);
        // When
        Shop.ofAQuietSegment(customer, "p-" + customer, 2).publish();
        Known.soon(() -> assertThat(TestDb.query(
                        "select suppressed from contact_copy where customer_id = ? and version = 2", customer))
                .containsExactly(Map.of("suppressed", true)));
        TestClock.advanceTo(DUE.plus(Duration.ofDays(6)));
        // Then
        assertThat(Known.types(order)).containsExactly("invited");
        assertThat(Known.invitation(order)).containsEntry("reminder_reason", "segment");
    }

    @Test
    void whoDoesNotWantToBeAskedAnyMoreIsNotReminded() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        TestClock.advanceTo(DUE);
        // When
        reluctant(2);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(6)));
        // Then
        assertThat(Known.types(order)).containsExactly("invited");
        assertThat(Known.invitation(order)).containsEntry("reminder_reason", "opted_out");
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

    private void reluctant(long version) {
        Shop.reluctant(customer, "p-" + customer, version).publish();
        Known.soon(() -> assertThat(reluctance()).isTrue());
    }

    private boolean reluctance() {
        return TestDb.query("select do_not_survey from contact_copy where customer_id = ?", customer)
                .getFirst()
                .get("do_not_survey")
                .equals(true);
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
}
