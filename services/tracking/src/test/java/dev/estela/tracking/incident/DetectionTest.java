package dev.estela.tracking.incident;

import static dev.estela.tracking.incident.Kind.ANNOUNCED;
import static dev.estela.tracking.incident.Kind.ATTEMPT_FAILED;
import static dev.estela.tracking.incident.Kind.EXCEPTION;
import static dev.estela.tracking.incident.Kind.LOST;
import static dev.estela.tracking.incident.Kind.NOT_HANDED_OVER;
import static dev.estela.tracking.incident.Kind.SILENT;
import static dev.estela.tracking.incident.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DetectionTest {
    // --- not handed over

    @Test
    void aLabelWithoutAcceptanceByTheShipByMomentIsNotHandedOver() {
        Story story = Story.parcel().scan("03T10:00", Status.LABEL_CREATED);
        assertThat(story.findings("03T17:59", NOT_HANDED_OVER)).isEmpty();
        assertThat(story.findings("03T18:00", NOT_HANDED_OVER)).hasSize(1);
    }

    @Test
    void anAcceptanceHealsIt() {
        Story story = Story.parcel().scan("03T19:12", Status.PICKED_UP);
        assertThat(story.findings("04T00:00", NOT_HANDED_OVER)).singleElement().satisfies(finding -> {
            assertThat(finding.closedAt()).isEqualTo(at("03T19:12"));
            assertThat(finding.closedBy()).isEqualTo(Finding.RECOVERED);
        });
    }

    @Test
    void anAcceptanceInTimePreventsIt() {
        assertThat(Story.parcel().scan("03T18:00", Status.PICKED_UP).findings("20T00:00", NOT_HANDED_OVER))
                .isEmpty();
    }

    @Test
    void anOrderWithoutAParcelIsNotHandedOverEither() {
        assertThat(Story.order().findings("03T18:00", NOT_HANDED_OVER)).hasSize(1);
        assertThat(Story.order().cancelled("03T12:00").findings("03T18:00", NOT_HANDED_OVER))
                .isEmpty();
    }

    @Test
    void aParcelHandedOverLateHasADayToBeAccepted() {
        Story story = Story.parcel().handedOver("04T10:00");
        assertThat(story.findings("05T09:59", NOT_HANDED_OVER)).isEmpty();
        assertThat(story.findings("05T10:00", NOT_HANDED_OVER)).hasSize(1);
    }

    // --- silent

    @Test
    void aCarrierThatSaysNothingForLongerThanUsualIsSilent() {
        Story story = Story.parcel().scan("03T17:12", Status.PICKED_UP); // Tuesday; 72 hours end on Friday
        assertThat(story.findings("06T17:59", SILENT)).isEmpty();
        assertThat(story.findings("06T18:00", SILENT)).singleElement().satisfies(silent -> {
            assertThat(silent.openedAt()).isEqualTo(at("06T18:00"));
            assertThat(silent.party()).isEqualTo(Party.CARRIER);
            assertThat(silent.opening().en())
                    .isEqualTo("No scan for more than 72 hours, longer than usual at this stage.");
        });
    }

    @Test
    void aWeekendIsNoSilence() {
        Story story = Story.parcel().scan("05T12:00", Status.IN_TRANSIT); // Thursday noon; 36 hours to Saturday
        assertThat(story.findings("10T11:00", SILENT)).isEmpty();
        assertThat(story.findings("10T12:00", SILENT)).hasSize(1);
    }

    @Test
    void eachScanStartsTheWaitAnew() {
        Story story = Story.parcel().scan("03T17:00", Status.PICKED_UP).scan("05T17:00", Status.IN_TRANSIT);
        assertThat(story.findings("09T00:00", SILENT)).isEmpty();
        assertThat(story.by("06T12:00").next()).isEqualTo(Story.DELIVER_BY);
    }

    @Test
    void aScanAfterSilenceHealsIt() {
        Story story = Story.parcel().scan("03T17:00", Status.PICKED_UP).scan("11T09:00", Status.IN_TRANSIT);
        assertThat(story.findings("12T00:00", SILENT)).singleElement().satisfies(silent -> {
            assertThat(silent.closedAt()).isEqualTo(at("11T09:00"));
            assertThat(silent.closedBy()).isEqualTo(Finding.RECOVERED);
        });
    }

    @Test
    void nothingIsSilentBeforeAcceptanceOrWhenItWaitsToBeFetched() {
        assertThat(Story.parcel().scan("03T10:00", Status.LABEL_CREATED).findings("30T00:00", SILENT))
                .isEmpty();
        Story waits = Story.parcel().scan("03T17:00", Status.PICKED_UP).scan("04T09:00", Status.READY_FOR_PICKUP);
        assertThat(waits.findings("30T00:00", SILENT)).isEmpty();
        assertThat(waits.findings("30T00:00", LOST)).isEmpty();
    }

    @Test
    void whatIsSaidOfAParcelNoCarrierHasYetStartsNoWait() {
        Story story = Story.parcel().scan("03T12:00", Status.DELAYED).scan("13T10:00", Status.PICKED_UP);
        assertThat(story.findings("14T00:00", SILENT)).isEmpty();
    }

    @Test
    void aDeliveryEndsTheWait() {
        Story story = Story.parcel().scan("03T17:00", Status.PICKED_UP).scan("04T17:00", Status.DELIVERED);
        assertThat(story.by("05T00:00").next()).isNull();
        assertThat(story.findings("30T00:00", SILENT)).isEmpty();
    }

    // --- announced

    @Test
    void aCarrierThatAnnouncesADelayIsBelieved() {
        Story story = Story.parcel().scan("05T07:30", Status.DELAYED, Reason.WEATHER_DELAY);
        assertThat(story.findings("05T08:00", ANNOUNCED)).singleElement().satisfies(announced -> {
            assertThat(announced.party()).isEqualTo(Party.FORCE);
            assertThat(announced.opening().es()).isEqualTo("El transportista anuncia un retraso: mal tiempo.");
        });
    }

    @Test
    void anEstimatePastThePromiseIsAnAnnouncementToo() {
        Story story = Story.parcel().scan("05T07:30", Status.IN_TRANSIT, at("07T20:00"));
        assertThat(story.findings("05T08:00", ANNOUNCED)).singleElement().satisfies(announced -> assertThat(
                        announced.opening().en())
                .isEqualTo("The carrier now expects delivery on 7 November, one day after the promise."));
    }

    @Test
    void anEstimateWithinThePromiseIsNone() {
        assertThat(Story.parcel()
                        .scan("05T07:30", Status.IN_TRANSIT, at("06T20:00"))
                        .findings("05T08:00", ANNOUNCED))
                .isEmpty();
    }

    @Test
    void aDelayThatGrowsIsTheSameDelayTwoDaysLonger() {
        Story story = Story.parcel()
                .scan("05T07:30", Status.IN_TRANSIT, at("07T20:00"))
                .scan("05T12:00", Status.IN_TRANSIT, at("07T21:00"))
                .scan("06T07:30", Status.IN_TRANSIT, at("09T20:00"));
        assertThat(story.findings("06T08:00", ANNOUNCED)).singleElement().satisfies(announced -> {
            assertThat(announced.revision()).isEqualTo(2);
            assertThat(announced.grownDays()).isEqualTo(2);
        });
    }

    @Test
    void anEstimateBackWithinThePromiseHealsIt() {
        Story story = Story.parcel()
                .scan("05T07:30", Status.IN_TRANSIT, at("07T20:00"))
                .scan("05T12:00", Status.IN_TRANSIT, at("06T18:00"));
        assertThat(story.findings("06T00:00", ANNOUNCED))
                .singleElement()
                .satisfies(announced -> assertThat(announced.closedBy()).isEqualTo(Finding.RECOVERED));
    }

    // --- the carrier's word

    @Test
    void aSecondFailedAttemptIsTheSameIncidentUntilItIsTriedAgain() {
        Story story = Story.parcel()
                .scan("04T10:00", Status.ATTEMPT_FAILED, Reason.CONSIGNEE_NOT_HOME)
                .scan("05T10:00", Status.ATTEMPT_FAILED, Reason.CONSIGNEE_NOT_HOME)
                .scan("06T08:00", Status.OUT_FOR_DELIVERY)
                .scan("06T10:00", Status.ATTEMPT_FAILED, Reason.CONSIGNEE_NOT_HOME);
        assertThat(story.findings("06T12:00", ATTEMPT_FAILED))
                .hasSize(2)
                .first()
                .satisfies(attempt -> {
                    assertThat(attempt.revision()).isEqualTo(2);
                    assertThat(attempt.closedAt()).isEqualTo(at("06T08:00"));
                    assertThat(attempt.party()).isEqualTo(Party.CONSIGNEE);
                });
    }

    @Test
    void aHeldParcelIsAnExceptionUntilItMovesAgain() {
        Story story = Story.parcel()
                .scan("03T17:00", Status.PICKED_UP)
                .scan("04T10:00", Status.ON_HOLD, Reason.CUSTOMS_DUTIES_UNPAID)
                .scan("05T10:00", Status.IN_TRANSIT);
        assertThat(story.findings("05T12:00", EXCEPTION)).singleElement().satisfies(exception -> {
            assertThat(exception.party()).isEqualTo(Party.CUSTOMS);
            assertThat(exception.closedBy()).isEqualTo(Finding.RECOVERED);
        });
    }

    @Test
    void aDamagedParcelDoesNotHealByMoving() {
        Story story = Story.parcel().scan("04T10:00", Status.DAMAGED).scan("05T10:00", Status.IN_TRANSIT);
        assertThat(story.findings("05T12:00", EXCEPTION))
                .singleElement()
                .satisfies(exception -> assertThat(exception.isOpen()).isTrue());
    }

    // --- lost

    @Test
    void aParcelIsLostWhenTheCarrierSaysSoAndCanBeFound() {
        Story story = Story.parcel().scan("04T10:00", Status.LOST).scan("09T10:00", Status.IN_TRANSIT);
        assertThat(story.by("05T00:00").findings())
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(LOST));
        assertThat(story.findings("10T00:00", LOST)).singleElement().satisfies(lost -> assertThat(lost.closedAt())
                .isEqualTo(at("09T10:00")));
    }

    @Test
    void aParcelIsLostAfterTwentyDaysWithoutAScan() {
        Story story = Story.parcel().scan("03T17:00", Status.PICKED_UP);
        assertThat(story.findings("23T16:00", LOST)).isEmpty();
        assertThat(story.findings("23T17:00", LOST)).hasSize(1);
        assertThat(story.by("23T17:00").isLost()).isTrue();
        assertThat(story.neverLostBySilence().findings("30T00:00", LOST)).isEmpty();
    }

    @Test
    void theCarriersWordAfterTwentyDaysOfSilenceIsTheSameLoss() {
        Story story = Story.parcel().scan("03T17:00", Status.PICKED_UP).scan("25T10:00", Status.LOST);
        assertThat(story.findings("26T00:00", LOST)).hasSize(1);
    }

    // --- escalation

    @Test
    void aDelayUnresolvedAtTheEndOfTheNextWorkingDayIsAnException() {
        Story story = Story.order(); // not handed over since Tuesday 19:00 in Madrid
        assertThat(story.findings("04T22:59", EXCEPTION)).isEmpty();
        assertThat(story.findings("04T23:00", EXCEPTION))
                .singleElement()
                .satisfies(exception -> assertThat(exception.cause()).isEqualTo("delay_unresolved"));
    }

    @Test
    void holidaysAndWeekendsAreNoWorkingDays() {
        Story story = Story.parcel()
                .scan("03T17:00", Status.PICKED_UP)
                .scan("06T10:00", Status.DELAYED)
                .holiday(LocalDate.of(2026, 11, 9));
        assertThat(story.findings("10T22:59", EXCEPTION)).isEmpty();
        assertThat(story.findings("10T23:00", EXCEPTION)).hasSize(1);
    }

    @Test
    void aShipmentHasOneSuchExceptionHoweverManyDelaysItHas() {
        Story story = Story.parcel().scan("03T19:12", Status.PICKED_UP); // not handed over in time, silent, late, lost
        assertThat(story.findings("30T00:00", EXCEPTION)).hasSize(1);
    }

    @Test
    void aDelayResolvedInTimeDoesNotEscalate() {
        Story story = Story.parcel()
                .scan("03T19:12", Status.PICKED_UP)
                .scan("05T07:30", Status.DELAYED)
                .scan("06T08:00", Status.OUT_FOR_DELIVERY)
                .scan("06T12:00", Status.DELIVERED);
        assertThat(story.findings("30T00:00", EXCEPTION)).isEmpty();
    }

    @Test
    void theExceptionIsOverWhenNoDelayIsLeft() {
        Story story = Story.parcel()
                .scan("03T17:00", Status.PICKED_UP)
                .scan("04T07:30", Status.DELAYED)
                .scan("06T08:00", Status.OUT_FOR_DELIVERY);
        assertThat(story.findings("06T09:00", EXCEPTION)).singleElement().satisfies(exception -> {
            assertThat(exception.closedAt()).isEqualTo(at("06T08:00"));
            assertThat(exception.closedBy()).isEqualTo(Finding.RECOVERED);
        });
    }

    // --- the end

    @Test
    void aShipmentDeliveredCancelledOrReturnedHasNoOpenIncident() {
        for (Status end : new Status[] {Status.DELIVERED, Status.RETURNED, Status.CANCELLED}) {
            Story story = Story.parcel()
                    .scan("05T07:30", Status.DELAYED)
                    .scan("05T09:00", Status.ON_HOLD)
                    .scan("20T10:00", end);
            assertThat(story.by("30T00:00").findings()).hasSizeGreaterThan(3).noneMatch(Finding::isOpen);
        }
        Story cancelled = Story.parcel().scan("05T07:30", Status.DELAYED).cancelled("08T10:00");
        assertThat(cancelled.by("30T00:00").findings()).isNotEmpty().noneMatch(Finding::isOpen);
        assertThat(cancelled.by("30T00:00").next()).isNull();
    }

    @Test
    void whatHasEndedWaitsForNothing() {
        assertThat(Story.order().cancelled("03T12:00").by("03T12:30").next()).isNull();
        Story parcel = Story.parcel().scan("03T17:00", Status.PICKED_UP);
        assertThat(parcel.by("04T11:00").next()).isNotNull();
        assertThat(parcel.cancelled("04T10:00").by("04T11:00").next()).isNull();
    }

    @Test
    void whatTheCarrierSaysAfterTheEndIsNoIncident() {
        Story story = Story.parcel()
                .scan("03T17:00", Status.PICKED_UP)
                .scan("04T10:00", Status.DELIVERED)
                .scan("05T10:00", Status.ATTEMPT_FAILED)
                .scan("05T11:00", Status.DELAYED);
        assertThat(story.by("30T00:00").findings()).isEmpty();
    }

    @Test
    void aLabelNobodyEverScannedExpires() {
        Story story = Story.parcel();
        assertThat(story.by("30T00:00").expiredAt()).isNull();
        assertThat(Detection.evaluate(story.facts(), at("03T16:00").plusSeconds(30L * 24 * 3600))
                        .expiredAt())
                .isEqualTo("2026-12-03T16:00:00Z");
    }

    @Test
    void theNextMomentIsNeverPast() {
        Story story = Story.parcel().scan("03T19:12", Status.PICKED_UP).scan("05T07:30", Status.DELAYED);
        Instant now = at("02T10:00");
        for (int i = 0; i < 50; i++) {
            Instant next = Detection.evaluate(story.facts(), now).next();
            if (next == null) {
                return;
            }
            assertThat(next).isAfter(now);
            now = next;
        }
        throw new AssertionError("the agenda has no end");
    }
}
