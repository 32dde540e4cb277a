package dev.estela.notices.notice;

import static dev.estela.notices.notice.Known.EVENT;
import static dev.estela.notices.notice.Known.NOON;
import static dev.estela.notices.notice.Known.anOrder;
import static dev.estela.notices.notice.Known.candidate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.notices.fact.Wishes;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionPolicyTest {
    private final DecisionPolicy policy = new DecisionPolicy(Known.CONFIG);

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLACED", "RETURNING", "RETURNED", "RECOVERED"})
    void aFreshFactIsToldAfterTheWindow(Kind kind) {
        assertThat(decide(candidate(kind, NOON), anOrder()))
                .isEqualTo(new Decision.Plan(NOON.plus(Duration.ofMinutes(10)), false));
    }

    @Test
    void inTheEveningItWaitsForTheMorning() {
        Instant evening = Instant.parse("2026-11-04T20:55:00Z");
        assertThat(policy.decide(
                        candidate(Kind.LATE, evening), Channel.EMAIL, anOrder().facts(), false, evening))
                .isEqualTo(new Decision.Plan(Instant.parse("2026-11-05T09:00:00Z"), true));
    }

    @Test
    void aFactAheadOfTheClockIsNotToldBeforeItHasHappened() {
        Instant ahead = NOON.plus(Duration.ofHours(3));
        assertThat(decide(candidate(Kind.SHIPPED, ahead), anOrder()))
                .isEqualTo(new Decision.Plan(ahead.plus(Duration.ofMinutes(10)), false));
    }

    @Test
    void thePastIsNotTold() {
        assertSuppressed(
                Reason.TOO_OLD,
                candidate(Kind.LATE, NOON.minus(Duration.ofDays(7)).minusSeconds(1)),
                anOrder());
        assertThat(decide(candidate(Kind.LATE, NOON.minus(Duration.ofDays(7))), anOrder()))
                .isInstanceOf(Decision.Plan.class);
    }

    @Test
    void aCancelledOrderIsNotToldAnything() {
        assertSuppressed(
                Reason.ORDER_CANCELLED, candidate(Kind.LATE, NOON), anOrder().order(NOON, null));
    }

    @Test
    void anOrderThatWillBeCancelledLaterIsNotCancelledYet() {
        assertThat(decide(candidate(Kind.LATE, NOON), anOrder().order(NOON.plusSeconds(1), null)))
                .isInstanceOf(Decision.Plan.class);
    }

    @Test
    void onlyTheFirstOfAStatusIsTold() {
        Candidate c = candidate(Kind.OUT_FOR_DELIVERY, NOON);
        Candidate again = new Candidate(
                c.kind(), c.store(), c.customerId(), c.key(), 1, c.subject(), c.factAt(), false, false, EVENT);
        assertSuppressed(Reason.NOT_FIRST, again, anOrder());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PLACED", "RETURNING", "RETURNED"})
    void someKindsAreOffUntilAStoreWantsThem(Kind kind) {
        assertSuppressed(Reason.KIND_DISABLED, candidate(kind, NOON), anOrder());
    }

    @Test
    void aStoreCanSwitchAKindOff() {
        assertSuppressed(
                Reason.KIND_DISABLED, candidate(Kind.SHIPPED, NOON), anOrder().off(Kind.SHIPPED));
    }

    @Test
    void aDelayThatHasBecomeAnExceptionIsKnownAlready() {
        Candidate c = candidate(Kind.EXCEPTION, NOON);
        Candidate unresolved = new Candidate(
                c.kind(), c.store(), c.customerId(), c.key(), 1, c.subject(), c.factAt(), true, true, EVENT);
        assertSuppressed(Reason.ALREADY_TOLD, unresolved, anOrder());
    }

    @Test
    void arecoveryIsToldOnlyIfTheDelayWas() {
        assertSuppressed(Reason.DELAY_NOT_TOLD, candidate(Kind.RECOVERED, NOON), anOrder());
        assertThat(policy.decide(
                        candidate(Kind.RECOVERED, NOON),
                        Channel.EMAIL,
                        anOrder().facts(),
                        true,
                        NOON))
                .isInstanceOf(Decision.Plan.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SHIPPED", "OUT_FOR_DELIVERY", "READY_FOR_PICKUP"})
    void aStepThatIsOverIsNotTold(Kind kind) {
        assertSuppressed(Reason.SUPERSEDED, candidate(kind, NOON), anOrder().parcel("p-1", NOON));
        assertSuppressed(Reason.SUPERSEDED, candidate(kind, NOON), anOrder().shipment("p-1", "PQ1", null, NOON));
        assertThat(decide(candidate(kind, NOON), anOrder().parcel("p-1", NOON.plusSeconds(60))))
                .isInstanceOf(Decision.Plan.class);
    }

    @Test
    void aCustomerNeedNotHearWhatSheDoesNotWantToHear() {
        assertSuppressed(
                Reason.PREFERENCE, candidate(Kind.SHIPPED, NOON), anOrder().unwanted(Kind.SHIPPED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"READY_FOR_PICKUP", "ATTEMPT_FAILED", "EXCEPTION", "LOST"})
    void whatACustomerMustKnowIsToldAllTheSame(Kind kind) {
        assertThat(decide(candidate(kind, NOON), anOrder().unwanted(kind))).isInstanceOf(Decision.Plan.class);
    }

    @Test
    void whoWantsNothingWantsNothingButWhatEverybodyIsTold() {
        Known known = anOrder().wishes(new Wishes("none", null, null, null));
        for (Kind kind : Kind.values()) {
            assertThat(known.facts().wanted("es", "c-1", kind, Channel.EMAIL))
                    .as(kind.wire())
                    .isEqualTo(kind.mustSend());
        }
    }

    @Test
    void whoDoesWithoutSomeKindsIsToldTheOthers() {
        Known known = anOrder().wishes(new Wishes(null, null, List.of("shipped", "lost", "pigeon"), null));
        assertSuppressed(Reason.PREFERENCE, candidate(Kind.SHIPPED, NOON), known);
        assertThat(decide(candidate(Kind.LOST, NOON), known)).isInstanceOf(Decision.Plan.class);
        assertThat(decide(candidate(Kind.DELIVERED, NOON), known)).isInstanceOf(Decision.Plan.class);
    }

    @Test
    void whoIsNotToBeSurveyedGetsNoQuestionsOnly() {
        Known known = anOrder().wishes(new Wishes(null, null, null, true));
        for (Kind kind : Kind.values()) {
            assertThat(known.facts().wanted("es", "c-1", kind, Channel.EMAIL))
                    .as(kind.wire())
                    .isEqualTo(!kind.feedback());
        }
    }

    @Test
    void aCustomersOwnQuietHoursAreKeptBesideThoseOfTheStore() {
        Known known = anOrder().quietFor("12:00", "17:00");
        assertThat(decide(candidate(Kind.SHIPPED, NOON), known))
                .isEqualTo(new Decision.Plan(Instant.parse("2026-11-04T17:00:00Z"), true));
        Instant night = Instant.parse("2026-11-04T22:00:00Z");
        assertThat(policy.decide(
                        candidate(Kind.SHIPPED, night),
                        Channel.EMAIL,
                        anOrder().quietFor("08:00", "11:00").facts(),
                        false,
                        night))
                .isEqualTo(new Decision.Plan(Instant.parse("2026-11-05T11:00:00Z"), true));
    }

    @Test
    void withoutAnAddressNobodyIsTold() {
        assertSuppressed(
                Reason.NO_ADDRESS, candidate(Kind.SHIPPED, NOON), anOrder().contact(null));
        assertSuppressed(
                Reason.NO_ADDRESS, candidate(Kind.SHIPPED, NOON), anOrder().contact("ana@x.example, eve@y.example"));
    }

    @Test
    void whenANoticeIsDueItsCustomerIsLookedForOnceMore() {
        Notice shipped = Known.planned(Kind.SHIPPED, anOrder(), NOON);
        Instant patient = NOON.plus(Duration.ofDays(1));
        assertThat(policy.unreachable(shipped, anOrder().facts(), NOON)).isEmpty();
        assertThat(policy.unreachable(shipped, anOrder().stranger().facts(), patient.minusNanos(1)))
                .contains(Reason.AWAITING_CONTACT);
        assertThat(policy.unreachable(shipped, anOrder().stranger().facts(), patient))
                .contains(Reason.NO_ADDRESS);
    }

    private void assertSuppressed(Reason reason, Candidate candidate, Known known) {
        assertThat(decide(candidate, known)).isEqualTo(new Decision.Suppress(reason));
    }

    private Decision decide(Candidate candidate, Known known) {
        return policy.decide(candidate, Channel.EMAIL, known.facts(), false, NOON);
    }
}
