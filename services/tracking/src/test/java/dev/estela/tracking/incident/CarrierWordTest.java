package dev.estela.tracking.incident;

import static dev.estela.tracking.incident.Kind.ANNOUNCED;
import static dev.estela.tracking.incident.Kind.ATTEMPT_FAILED;
import static dev.estela.tracking.incident.Kind.EXCEPTION;
import static dev.estela.tracking.incident.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the carrier itself says: when it says it again, and when it takes it back. */
class CarrierWordTest {
    @Test
    void aParcelHeldTwiceForOneReasonIsHeldOnceByTheLaterScan() {
        Story story = Story.parcel()
                .scan("04T10:00", Status.ON_HOLD, Reason.CUSTOMS_DELAY)
                .scan("04T15:00", Status.ON_HOLD, Reason.CUSTOMS_DELAY);
        assertThat(story.findings("04T20:00", EXCEPTION)).singleElement().satisfies(held -> assertThat(held.scanKey())
                .startsWith("2026-11-04T15:00:00Z"));
    }

    @Test
    void aParcelHeldForTwoReasonsIsHeldTwice() {
        Story story = Story.parcel()
                .scan("04T10:00", Status.ON_HOLD, Reason.CUSTOMS_DELAY)
                .scan("04T15:00", Status.ON_HOLD, Reason.CUSTOMS_DUTIES_UNPAID);
        assertThat(story.findings("04T20:00", EXCEPTION)).hasSize(2);
    }

    @Test
    void aHoldBesideAFailedAttemptIsStillItsOwn() {
        Story story = Story.parcel()
                .scan("04T10:00", Status.ATTEMPT_FAILED)
                .scan("04T11:00", Status.ON_HOLD)
                .scan("04T12:00", Status.ON_HOLD);
        assertThat(story.findings("04T20:00", ATTEMPT_FAILED))
                .singleElement()
                .satisfies(tried -> assertThat(tried.scanKey()).startsWith("2026-11-04T10:00:00Z"));
        assertThat(story.findings("04T20:00", EXCEPTION)).singleElement().satisfies(held -> assertThat(held.scanKey())
                .startsWith("2026-11-04T12:00:00Z"));
    }

    @Test
    void aDelayAnnouncedAgainIsTheSameByTheLaterScan() {
        Story story = Story.parcel().scan("04T10:00", Status.DELAYED).scan("05T10:00", Status.DELAYED);
        assertThat(story.findings("05T20:00", ANNOUNCED)).singleElement().satisfies(announced -> {
            assertThat(announced.openedAt()).isEqualTo(at("04T10:00"));
            assertThat(announced.scanKey()).startsWith("2026-11-05T10:00:00Z");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"OUT_FOR_DELIVERY", "READY_FOR_PICKUP"})
    void anAnnouncedDelayIsOverOnTheLastMetres(Status last) {
        Story story = Story.parcel().scan("04T10:00", Status.DELAYED).scan("05T10:00", last);
        assertThat(story.findings("05T20:00", ANNOUNCED))
                .singleElement()
                .satisfies(announced -> assertThat(announced.closedAt()).isEqualTo(at("05T10:00")));
    }

    @Test
    void aScanOnTheWayThatExpectsNothingTakesNoDelayBack() {
        Story story = Story.parcel().scan("04T10:00", Status.DELAYED).scan("05T10:00", Status.IN_TRANSIT);
        assertThat(story.findings("05T20:00", ANNOUNCED)).singleElement().matches(Finding::isOpen);
    }

    @Test
    void anEstimateHoursPastThePromiseIsADelayOfNoDays() {
        Story story = Story.parcel().scan("04T10:00", Status.IN_TRANSIT, at("06T21:00"));
        assertThat(story.findings("04T20:00", ANNOUNCED)).singleElement().matches(Finding::isOpen);
    }
}
