package dev.estela.notices.delivery;

import static dev.estela.notices.notice.Known.NOON;
import static dev.estela.notices.notice.Known.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.timer.Timer;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.notice.Known;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeStatus;
import dev.estela.notices.notice.Reason;
import dev.estela.notices.setting.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DepartureTest {
    private static final Instant DUE = NOON.plus(Duration.ofMinutes(10));

    @Test
    void severalNoticesOfOneCustomerLeaveTogether() {
        List<Notice> open = List.of(planned(Kind.SHIPPED), planned(Kind.LATE));
        assertThat(departure(open, anOrder(), DUE).groups()).singleElement().satisfies(group -> assertThat(group)
                .hasSize(2));
    }

    @Test
    void whatIsDueWithinTheWindowIsTakenAlong() {
        List<Notice> open = List.of(planned(Kind.SHIPPED, NOON), planned(Kind.LATE, NOON.plus(Duration.ofMinutes(9))));
        assertThat(departure(open, anOrder(), DUE).groups()).singleElement().satisfies(group -> assertThat(group)
                .hasSize(2));
    }

    @Test
    void nothingLeavesBeforeTheFirstOfThemIsDue() {
        List<Notice> soon = List.of(planned(Kind.SHIPPED, NOON.plus(Duration.ofMinutes(9))));
        Departure departure = departure(soon, anOrder(), DUE);
        assertThat(departure.groups()).isEmpty();
        assertThat(departure.changes().timers()).hasSize(1);
    }

    @Test
    void whatTheCustomerDoesNotWantIsNotTakenAlongEither() {
        Notice late = planned(Kind.LATE);
        Notice unwanted = planned(Kind.SHIPPED, NOON.plus(Duration.ofMinutes(9)));
        assertThat(departure(List.of(late, unwanted), anOrder().unwanted(Kind.SHIPPED), DUE)
                        .groups())
                .containsExactly(List.of(late));
    }

    @Test
    void whatIsDueLaterIsLeftAndItsTimerStaysSet() {
        List<Notice> open = List.of(planned(Kind.SHIPPED, NOON), planned(Kind.LATE, NOON.plus(Duration.ofMinutes(11))));
        Departure departure = departure(open, anOrder(), DUE);
        assertThat(departure.groups()).singleElement().satisfies(group -> assertThat(group)
                .hasSize(1));
        assertThat(departure.changes().timers()).hasSize(1);
    }

    @Test
    void aTimerThatComesTooEarlyIsSetAgainEvenWhenNothingElseChanges() {
        Departure departure =
                departure(List.of(planned(Kind.SHIPPED, NOON.plus(Duration.ofMinutes(11)))), anOrder(), DUE);
        assertThat(departure.groups()).isEmpty();
        assertThat(departure.changes().timers()).hasSize(1);
        assertThat(departure.changes().isEmpty()).isFalse();
    }

    @Test
    void aQuestionTravelsAlone() {
        List<Notice> open = List.of(planned(Kind.SHIPPED), planned(Kind.SURVEY));
        assertThat(departure(open, anOrder(), DUE).groups()).hasSize(2);
    }

    @Test
    void aDelayWhoseParcelHasArrivedStaysHere() {
        Notice late = planned(Kind.LATE);
        Departure departure = departure(List.of(late), anOrder().parcel("p-1", DUE.plus(Duration.ofMinutes(10))), DUE);
        assertThat(departure.groups()).isEmpty();
        assertThat(late.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(late.reason()).isEqualTo(Reason.PARCEL_ARRIVED);
    }

    @Test
    void aDeliveryDatedLaterHasNotHappenedYet() {
        Known later = anOrder().parcel("p-1", DUE.plus(Duration.ofMinutes(11)));
        assertThat(departure(List.of(planned(Kind.LATE)), later, DUE).groups()).hasSize(1);
    }

    @Test
    void aShippedParcelIsStillNewsWhenItsDeliveryLiesAhead() {
        Notice shipped = planned(Kind.SHIPPED);
        assertThat(departure(List.of(shipped), anOrder().parcel("p-1", DUE.plusSeconds(1)), DUE)
                        .groups())
                .hasSize(1);
        Notice other = planned(Kind.SHIPPED);
        assertThat(departure(List.of(other), anOrder().parcel("p-1", DUE), DUE).groups())
                .isEmpty();
        assertThat(other.reason()).isEqualTo(Reason.SUPERSEDED);
    }

    @Test
    void theKillSwitchHoldsEverything() {
        Notice late = planned(Kind.LATE);
        Departure departure = departure(
                List.of(late),
                anOrder().settings(new StoreSettings("es", 1, null, null, null, null, null, true, null)),
                DUE);
        assertThat(departure.groups()).isEmpty();
        assertThat(late.status()).isEqualTo(NoticeStatus.HELD);
        assertThat(late.reason()).isEqualTo(Reason.KILL_SWITCH);
        assertThat(departure.changes().timers()).isEmpty();
    }

    @Test
    void theDailyCapHoldsUntilTheNextMorning() {
        Notice late = planned(Kind.LATE);
        var capped = anOrder().settings(new StoreSettings("es", 1, null, null, null, null, 5, false, null));
        Departure departure = new Departure(capped.facts(), Known.CONFIG, Map.of("es", 5L), DUE).of(List.of(late));
        assertThat(departure.groups()).isEmpty();
        assertThat(late.reason()).isEqualTo(Reason.DAILY_CAP);
        assertThat(late.dueAt()).isEqualTo(Instant.parse("2026-11-05T09:00:00Z"));
        Notice other = planned(Kind.LATE);
        assertThat(new Departure(capped.facts(), Known.CONFIG, Map.of("es", 4L), DUE)
                        .of(List.of(other))
                        .groups())
                .hasSize(1);
    }

    @Test
    void aTimerThatFiresLateDoesNotWakeAnybody() {
        Notice late = planned(Kind.LATE);
        Instant night = Instant.parse("2026-11-05T02:00:00Z");
        assertThat(departure(List.of(late), anOrder(), night).groups()).isEmpty();
        assertThat(late.reason()).isEqualTo(Reason.QUIET_HOURS);
        assertThat(late.dueAt()).isEqualTo(Instant.parse("2026-11-05T09:00:00Z"));
    }

    @Test
    void choicesMadeInTheMeantimeCount() {
        Notice unwanted = planned(Kind.SHIPPED);
        assertThat(departure(List.of(unwanted), anOrder().unwanted(Kind.SHIPPED), DUE)
                        .groups())
                .isEmpty();
        assertThat(unwanted.reason()).isEqualTo(Reason.PREFERENCE);
        Notice off = planned(Kind.SHIPPED);
        assertThat(departure(List.of(off), anOrder().off(Kind.SHIPPED), DUE).groups())
                .isEmpty();
        assertThat(off.reason()).isEqualTo(Reason.KIND_DISABLED);
        Notice nowhere = planned(Kind.SHIPPED);
        assertThat(departure(List.of(nowhere), anOrder().contact(null), DUE).groups())
                .isEmpty();
        assertThat(nowhere.reason()).isEqualTo(Reason.NO_ADDRESS);
    }

    @Test
    void aCustomerNobodyHasToldUsOfYetIsWaitedForThenGivenUp() {
        // Given
        Notice early = planned(Kind.SHIPPED);
        // When
        assertThat(departure(List.of(early), anOrder().stranger(), DUE).groups())
                .isEmpty();
        // Then
        assertThat(early.reason()).isEqualTo(Reason.AWAITING_CONTACT);
        assertThat(early.open()).isTrue();
        assertThat(early.dueAt()).isAfter(DUE);
        // When
        assertThat(departure(List.of(early), anOrder(), DUE.plus(Duration.ofHours(1)))
                        .groups())
                .hasSize(1);
        Notice never = planned(Kind.SHIPPED);
        assertThat(departure(List.of(never), anOrder().stranger(), DUE.plus(Duration.ofDays(1)))
                        .groups())
                .isEmpty();
        // Then
        assertThat(never.reason()).isEqualTo(Reason.NO_ADDRESS);
    }

    @Test
    void theWorldHearsOnceThatAContactIsAwaitedAndTheTimerGoesOn() {
        // Given
        Notice early = planned(Kind.SHIPPED);
        Departure first = departure(List.of(early), anOrder().stranger(), DUE);
        Instant again = DUE.plus(Duration.ofMinutes(10));
        // When
        Departure second = departure(List.of(early), anOrder().stranger(), again);
        // Then
        assertThat(first.changes().events()).hasSize(1);
        assertThat(second.changes().events()).isEmpty();
        assertThat(second.changes().rows()).containsExactly(early);
        assertThat(second.changes().timers())
                .extracting(Timer::dueAt)
                .containsExactly(again.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aNoticeDecidedThisMomentIsNotAskedAboutWithoutAPause() {
        Notice early = Known.planned(Kind.SHIPPED, anOrder().settings(atOnce()), NOON);
        departure(List.of(early), anOrder().settings(atOnce()).stranger(), NOON);
        assertThat(early.dueAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void everythingThatIsHeldBackIsTold() {
        Notice unwanted = planned(Kind.SHIPPED);
        assertThat(departure(List.of(unwanted), anOrder().unwanted(Kind.SHIPPED), DUE)
                        .changes()
                        .events())
                .hasSize(1);
        Notice late = planned(Kind.LATE);
        assertThat(departure(List.of(late), anOrder().parcel("p-1", DUE), DUE)
                        .changes()
                        .events())
                .hasSize(1);
        Notice night = planned(Kind.LATE);
        assertThat(departure(List.of(night), anOrder(), Instant.parse("2026-11-05T02:00:00Z"))
                        .changes()
                        .events())
                .hasSize(1);
    }

    @Test
    void whatIsNotDueYetIsNotRefusedBeforeItsMoment() {
        Notice soon = planned(Kind.SHIPPED, NOON.plus(Duration.ofMinutes(9)));
        Departure departure = departure(List.of(soon), anOrder().unwanted(Kind.SHIPPED), DUE);
        assertThat(departure.groups()).isEmpty();
        assertThat(soon.open()).isTrue();
        assertThat(departure.changes().rows()).isEmpty();
    }

    @Test
    void whatWasHeldForTooLongHasBecomeThePast() {
        Notice late = planned(Kind.LATE);
        assertThat(departure(List.of(late), anOrder(), NOON.plus(Duration.ofDays(8)))
                        .groups())
                .isEmpty();
        assertThat(late.reason()).isEqualTo(Reason.TOO_OLD);
    }

    private static StoreSettings atOnce() {
        return new StoreSettings("es", 1, null, null, Duration.ZERO, null, null, false, null);
    }

    private static Departure departure(List<Notice> open, Known known, Instant now) {
        return new Departure(known.facts(), Known.CONFIG, Map.of(), now).of(open);
    }

    private static Notice planned(Kind kind) {
        return planned(kind, NOON);
    }

    private static Notice planned(Kind kind, Instant at) {
        return Known.planned(kind, anOrder(), at);
    }
}
