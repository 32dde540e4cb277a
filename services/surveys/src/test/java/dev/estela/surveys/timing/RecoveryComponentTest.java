package dev.estela.surveys.timing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestKeys;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever had trouble is asked once more when it is solved: whether it is. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class RecoveryComponentTest extends InMadrid {
    private static final String SOLVED = "2026-11-07T12:00:00Z";

    private Shop.TicketFact ticket;

    @BeforeEach
    void aParcelThatWasLost() {
        Shop.order(order, customer).sent(number).publish();
        Known.order(order, 2);
        ticket = Shop.ticket(order, "lost");
    }

    @Test
    void aCustomerIsAskedADayAfterTheSolutionThoughTheParcelNeverCame() {
        // Given
        ticket = ticket.solved("2026-11-07T18:42:00Z"); // 19:42 in Madrid
        String cause = ticket.fact().publishedAs();
        planned();
        // When
        TestClock.advanceTo(Instant.parse("2026-11-09T08:59:59Z"));
        Object before = Known.recovery(order).get("status");
        TestClock.advanceTo(Instant.parse("2026-11-09T09:00:00Z")); // 10:00 in Madrid
        // Then
        assertThat(before).isEqualTo("planned");
        assertThat(Known.recovery(order))
                .containsEntry("status", "invited")
                .containsEntry("ticket_id", ticket.id())
                .containsEntry("cause_event_id", cause)
                .containsEntry("cause_type", "dev.estela.ticket.solved.v1")
                .containsEntry("delivered", null);
        assertThat(Known.invitation(order)).isEmpty();
    }

    @Test
    void aListTellsWhoWasAskedAboutWhat() {
        // Given
        solved();
        delivered("2026-11-07T12:00:00Z");
        // When
        TestClock.advanceTo(DUE);
        // Then
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/invitations?kind=recovery&order=" + order)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("recovery"))
                .body("items[0].ticketId", equalTo(ticket.id()))
                .body("items[0].status", equalTo("invited"));
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/invitations/counts?kind=delivery&order=" + order)
                .then()
                .body("total", equalTo(1));
    }

    @Test
    void whoDoesNotAnswerIsNotRemindedAndTheLinkEnds() {
        // Given
        solved();
        // When
        TestClock.advanceTo(DUE.plus(Duration.ofDays(60)));
        // Then
        assertThat(Known.types(order)).containsExactly("invited", "expired");
    }

    @Test
    void troubleThatComesBackInTimeTakesTheQuestionBack() {
        // Given
        solved();
        // When
        ticket.reopened("2026-11-08T08:00:00Z").publish();
        Known.soon(() -> assertThat(Known.recovery(order)).isEmpty());
        TestClock.advanceTo(DUE.plus(Duration.ofDays(1)));
        // Then
        assertThat(Known.types(order)).isEmpty();
    }

    @Test
    void troubleSolvedASecondTimeIsAskedAboutADayAfterThat() {
        // Given
        solved();
        var again = ticket.reopened("2026-11-08T08:00:00Z").publish();
        Known.soon(() -> assertThat(Known.recovery(order)).isEmpty());
        // When
        TestClock.advanceTo(Instant.parse("2026-11-10T10:00:00Z"));
        again.solved("2026-11-10T09:30:00Z").publish();
        planned();
        TestClock.advanceTo(Instant.parse("2026-11-11T09:59:59Z"));
        Object before = Known.recovery(order).get("status");
        TestClock.advanceTo(Instant.parse("2026-11-11T10:00:00Z"));
        // Then
        assertThat(before).isEqualTo("planned");
        assertThat(Known.types(order)).containsExactly("invited");
    }

    @Test
    void oneQuestionAnOrderHoweverManyTicketsItHad() {
        // Given
        solved();
        TestClock.advanceTo(DUE);
        // When
        var second =
                Shop.ticket(order, "low_score").solved("2026-11-08T11:00:00Z").publish();
        ticket.reopened("2026-11-08T12:10:00Z").solved("2026-11-08T12:20:00Z").publish();
        Known.ticket(second.id(), 2);
        Known.ticket(ticket.id(), 4);
        TestClock.advanceTo(DUE.plus(Duration.ofDays(3)));
        // Then
        assertThat(Known.types(order)).containsExactly("invited");
    }

    @Test
    void aTicketThatGoesOnElsewhereIsNotAskedAbout() {
        // Given
        solved();
        // When
        ticket.merged("2026-11-07T12:30:00Z").publish();
        Known.soon(() -> assertThat(Known.recovery(order)).isEmpty());
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.types(order)).isEmpty();
    }

    @Test
    void aTicketThatTurnsOutToBeAboutAnotherOrderIsAskedAboutThere() {
        // Given
        String other = Shop.newId("o");
        Shop.order(other, customer).publish();
        Known.order(other, 1);
        solved();
        // When
        ticket.of(other).publish();
        Known.soon(() -> assertThat(Known.recovery(other)).isNotEmpty());
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.types(order)).isEmpty();
        assertThat(Known.types(other)).containsExactly("invited");
    }

    @Test
    void whatACustomerAskedAndAnAddressThatTakesNoMailAreNotAskedAbout() {
        // When
        Shop.ticket(order, null).solved(SOLVED).publish();
        Shop.ticket(order, "undeliverable_notice").solved(SOLVED).publish();
        Shop.ticket(null, "lost").solved(SOLVED).publish();
        settle();
        // Then
        assertThat(Known.recovery(order)).isEmpty();
    }

    @Test
    void aTicketSolvedBeforeItsOrderIsKnownIsAskedAboutOnceItIs() {
        // Given
        String late = Shop.newId("o");
        var early = Shop.ticket(late, "exception").solved(SOLVED).publish();
        Known.ticket(early.id(), 2);
        // When
        Shop.order(late, customer).publish();
        Known.soon(() -> assertThat(Known.recovery(late)).isNotEmpty());
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.types(late)).containsExactly("invited");
    }

    @Test
    void aRefundThatCancelsTheOrderIsASolutionToo() {
        // Given
        solved();
        // When
        Shop.order(order, customer)
                .sent(number)
                .cancelled(Instant.parse("2026-11-07T11:00:00Z"))
                .publish();
        Known.order(order, 3);
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.types(order)).containsExactly("invited");
    }

    @Test
    void whoCannotBeReachedIsNotAsked() {
        // Given
        Shop.contact(Shop.ID, customer, "p-" + customer, null, "es-ES", 2).publish();
        Known.soon(() -> assertThat(dev.estela.chassis.test.TestDb.query(
                        "select 1 from contact_copy where customer_id = ? and not addressed", customer))
                .isNotEmpty());
        solved();
        // When
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.recovery(order)).containsEntry("reason", "no_address");
        assertThat(Known.types(order)).containsExactly("skipped");
    }

    @Test
    void whatWasSolvedLongAgoIsNobodysNews() {
        ticket.solved("2026-10-07T23:59:59Z").publish(); // a second more than thirty days ago
        Known.soon(() -> assertThat(Known.recovery(order)).containsEntry("reason", "too_old"));
        assertThat(Known.types(order)).containsExactly("skipped");
    }

    @Test
    void whoWasAskedAboutTheDeliveryIsStillOwedTheQuestion() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        TestClock.advanceTo(DUE);
        var unhappy = Shop.ticket(order, "low_score").publish();
        // When
        unhappy.solved("2026-11-08T12:30:00Z").publish();
        planned();
        TestClock.advanceTo(DUE.plus(Duration.ofDays(1)).plus(Duration.ofHours(1)));
        // Then
        assertThat(Known.types(order)).containsExactly("invited", "invited");
    }

    @Test
    void whoWasAskedAboutTroubleIsNotAskedAboutADeliveryNextWeek() {
        // Given
        solved();
        TestClock.advanceTo(DUE);
        // When
        String next = Shop.newId("o");
        delivered(next, customer, Shop.newId("PQ"), "2026-11-14T12:00:00Z");
        TestClock.advanceTo(DUE.plus(Duration.ofDays(8)));
        // Then
        assertThat(Known.reason(next)).isEqualTo("cooldown");
    }

    @Test
    void ofTwoQuestionsDueAtOnceTheOneAboutTroubleIsAsked() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        solved();
        // When
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.recovery(order)).containsEntry("status", "invited");
        assertThat(Known.reason(order)).isEqualTo("cooldown");
    }

    @Test
    void aStoreThatMovesMovesWhatIsPlannedAndNothingElse() {
        // Given
        String store = Shop.newId("store");
        String theirs = Shop.newId("o");
        Shop.contact(store, customer, "p2-" + customer, "ana@example.com", "pt-BR", 1)
                .publish();
        Known.soon(() -> assertThat(
                        dev.estela.chassis.test.TestDb.query("select 1 from contact_copy where store = ?", store))
                .hasSize(1));
        Shop.order(theirs, customer).of(store).sent(number).publish();
        Shop.parcel(theirs, number).delivered("2026-11-07T12:00:00Z").publish();
        Known.planned(theirs);
        TestClock.advanceTo(Instant.parse("2026-11-08T13:00:00Z"));
        Shop.ticket(theirs, "low_score").solved("2026-11-08T15:00:00Z").publish();
        Known.soon(() -> assertThat(Known.recovery(theirs)).isNotEmpty());
        Object inUtc = Known.recovery(theirs).get("due");
        // When
        Shop.store(store, 1, "Asia/Tokyo", "\"ja\"").publish(); // 15:00 UTC is midnight there
        Known.soon(() -> assertThat(Known.recovery(theirs).get("due")).isNotEqualTo(inUtc));
        // Then
        assertThat(Known.recovery(theirs))
                .containsEntry("due", Instant.parse("2026-11-10T01:00:00Z").getEpochSecond());
        assertThat(Known.status(theirs)).isEqualTo("invited");
    }

    private void solved() {
        ticket = ticket.solved(SOLVED).publish();
        planned();
    }

    private void planned() {
        Known.soon(() -> assertThat(Known.recovery(order)).containsEntry("status", "planned"));
    }

    /** Everything published before has been read once a later event of every partition has. */
    private static void settle() {
        for (int i = 0; i < 12; i++) {
            var ticket = Shop.ticket(Shop.newId("o"), "lost").publish();
            Known.ticket(ticket.id(), 1);
        }
    }
}
