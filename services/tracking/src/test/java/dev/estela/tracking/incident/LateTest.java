package dev.estela.tracking.incident;

import static dev.estela.tracking.incident.Kind.LATE;
import static dev.estela.tracking.incident.Story.DELIVER_BY;
import static dev.estela.tracking.incident.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Status;
import org.junit.jupiter.api.Test;

class LateTest {
    @Test
    void aParcelThatHasNotArrivedByThePromisedMomentIsLate() {
        Story story = Story.parcel().scan("03T19:12", Status.PICKED_UP);
        assertThat(story.findings("06T19:59", LATE)).isEmpty();
        assertThat(story.by("06T19:59").next()).isEqualTo(DELIVER_BY);
        assertThat(story.findings("06T20:00", LATE)).singleElement().satisfies(late -> {
            assertThat(late.openedAt()).isEqualTo(DELIVER_BY);
            assertThat(late.isOpen()).isTrue();
            assertThat(late.opening().en()).isEqualTo("Promised by 6 November, 21:00, and not there yet.");
            assertThat(late.opening().es())
                    .isEqualTo("Prometido para el 6 de noviembre a las 21:00 y aún no ha llegado.");
        });
    }

    @Test
    void arrivingAtThePromisedMomentIsInTime() {
        Story story = Story.parcel().scan("03T19:12", Status.PICKED_UP).scan("06T20:00", Status.DELIVERED);
        assertThat(story.findings("20T00:00", LATE)).isEmpty();
    }

    @Test
    void aDeliveryKnownAheadDoesNotPreventTheIncidentBeforeIt() {
        Story story = Story.parcel().scan("03T19:12", Status.PICKED_UP).scan("06T22:00", Status.DELIVERED);
        assertThat(story.by("06T12:00").next()).isEqualTo(DELIVER_BY);
        assertThat(story.findings("06T20:00", LATE)).singleElement().satisfies(late -> {
            assertThat(late.closedAt()).isEqualTo("2026-11-06T22:00:00Z");
            assertThat(late.closedBy()).isEqualTo("delivered");
        });
    }

    @Test
    void cancellingByThePromisedMomentPreventsIt() {
        assertThat(Story.parcel().cancelled("06T20:00").findings("20T00:00", LATE))
                .isEmpty();
        assertThat(Story.parcel().cancelled("06T20:01").findings("20T00:00", LATE))
                .hasSize(1);
    }

    @Test
    void aPromiseThatEndedWhileTheOrderStoodCancelledWasNotBroken() {
        Story reopened = Story.order().cancelledFrom("05T20:00").reopened("07T09:00");
        assertThat(reopened.findings("20T00:00", LATE)).isEmpty();
        assertThat(Story.order().cancelledFrom("05T20:00").reopened("06T19:59").findings("20T00:00", LATE))
                .hasSize(1);
    }

    @Test
    void anOrderNeverHandedOverIsLateItself() {
        assertThat(Story.order().findings("06T20:00", LATE)).singleElement().satisfies(late -> {
            assertThat(late.reason()).isEqualTo(Reason.RETAILER_NOT_READY);
            assertThat(late.opening().en()).contains("not even with a carrier");
        });
    }

    @Test
    void whatIsHandedOverTooLateIsLateOnItsOrderOnly() {
        assertThat(Story.order().handedOver("07T10:00").findings("20T00:00", LATE))
                .hasSize(1);
        assertThat(Story.parcel().handedOver("07T10:00").findings("20T00:00", LATE))
                .isEmpty();
    }

    @Test
    void whatIsHandedOverInTimeIsLateOnItsParcelOnly() {
        assertThat(Story.order().handedOver("06T20:00").findings("20T00:00", LATE))
                .isEmpty();
        assertThat(Story.parcel().handedOver("06T20:00").findings("20T00:00", LATE))
                .hasSize(1);
    }

    @Test
    void aLateOrderIsOverWhenItsLastParcelHasArrived() {
        Story story = Story.order().handedOver("07T10:00").arrived("10T10:00");
        assertThat(story.findings("20T00:00", LATE)).singleElement().satisfies(late -> {
            assertThat(late.closedAt()).isEqualTo("2026-11-10T10:00:00Z");
            assertThat(late.closing().en()).isEqualTo("Delivered on 10 November, 4 days late.");
        });
    }

    @Test
    void beingLostOrReturnedDoesNotExcuseIt() {
        assertThat(Story.parcel().scan("04T10:00", Status.LOST).findings("06T20:00", LATE))
                .hasSize(1);
        assertThat(Story.parcel().scan("05T10:00", Status.RETURNED).findings("06T20:00", LATE))
                .singleElement()
                .satisfies(late -> assertThat(late.isOpen()).isFalse());
    }

    @Test
    void withoutAPromiseNothingIsLate() {
        assertThat(Story.parcel().withoutPromise().findings("30T00:00", LATE)).isEmpty();
    }

    @Test
    void aPromiseMovedInTimeMovesTheIncident() {
        Story story = Story.parcel().promised(2, "05T10:00", "13T20:00");
        assertThat(story.findings("13T19:00", LATE)).isEmpty();
        assertThat(story.findings("13T20:00", LATE)).hasSize(1);
    }

    @Test
    void aPromiseMovedTooLateEndsTheIncidentUntilItIsBrokenAgain() {
        Story story = Story.parcel().promised(2, "07T10:00", "13T20:00");
        assertThat(story.findings("12T00:00", LATE)).singleElement().satisfies(late -> assertThat(late.closedBy())
                .isEqualTo("new_promise"));
        assertThat(story.findings("13T20:00", LATE)).hasSize(2).last().satisfies(late -> assertThat(late.isOpen())
                .isTrue());
    }

    @Test
    void aPromiseThatWasOverWhenItWasMadeEndsNothing() {
        Story story = Story.parcel().promised(2, "07T10:00", "07T09:00");
        assertThat(story.findings("08T00:00", LATE))
                .anySatisfy(late -> assertThat(late.isOpen()).isTrue())
                .noneMatch(late -> "new_promise".equals(late.closedBy()));
    }

    @Test
    void whatIsSaidAfterwardsDoesNotExplainIt() {
        Story story = Story.parcel()
                .scan("05T10:00", Status.DELAYED, Reason.WEATHER_DELAY)
                .scan("07T10:00", Status.ON_HOLD, Reason.CUSTOMS_DUTIES_UNPAID);
        assertThat(story.findings("08T00:00", LATE)).singleElement().satisfies(late -> assertThat(late.reason())
                .isEqualTo(Reason.WEATHER_DELAY));
    }

    @Test
    void theLastReasonTheCarrierGaveExplainsIt() {
        Story story = Story.parcel().scan("05T10:00", Status.DELAYED, Reason.WEATHER_DELAY);
        assertThat(story.findings("06T20:00", LATE)).singleElement().satisfies(late -> assertThat(late.reason())
                .isEqualTo(Reason.WEATHER_DELAY));
    }

    @Test
    void ofSeveralReasonsTheLastOneThatIsOneExplainsItAndNamesWhoIsAtFault() {
        Story story = Story.parcel()
                .scan("04T10:00", Status.DELAYED, Reason.WEATHER_DELAY)
                .scan("05T10:00", Status.ON_HOLD, Reason.CUSTOMS_DUTIES_UNPAID)
                .scan("06T10:00", Status.IN_TRANSIT);
        assertThat(story.findings("08T00:00", LATE)).singleElement().satisfies(late -> {
            assertThat(late.reason()).isEqualTo(Reason.CUSTOMS_DUTIES_UNPAID);
            assertThat(late.party()).isEqualTo(Party.CUSTOMS);
        });
    }

    @Test
    void withoutAReasonTheCarrierIsAtFault() {
        assertThat(Story.parcel().findings("08T00:00", LATE)).singleElement().satisfies(late -> assertThat(late.party())
                .isEqualTo(Party.CARRIER));
    }

    @Test
    void aNewPromiseOrTheDeliveryEndsItWhicheverComesFirst() {
        assertThat(promisedAnewOnTheSeventh().scan("09T10:00", Status.DELIVERED).findings("12T00:00", LATE))
                .singleElement()
                .matches(late ->
                        "new_promise".equals(late.closedBy()) && at("07T10:00").equals(late.closedAt()));
        assertThat(promisedAnewOnTheSeventh().scan("07T09:00", Status.DELIVERED).findings("12T00:00", LATE))
                .singleElement()
                .matches(late ->
                        "delivered".equals(late.closedBy()) && at("07T09:00").equals(late.closedAt()));
    }

    private static Story promisedAnewOnTheSeventh() {
        return Story.parcel().promised(2, "07T10:00", "10T20:00");
    }
}
