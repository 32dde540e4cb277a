package dev.estela.chassis.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnconfirmedTest {
    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Unconfirmed unconfirmed = new Unconfirmed(START, PATIENCE);

    @Test
    void whatArrivedIsNotSentAgain() {
        Written order = written(0);
        unconfirmed.seen(order.id(), seconds(1));
        assertThat(unconfirmed.lost(seconds(100))).isEmpty();
        assertThat(unconfirmed.size()).isZero();
    }

    @Test
    void whatWasSeenBeforeItsRowWasReadHasArrived() {
        UUID id = UUID.randomUUID();
        unconfirmed.seen(id, seconds(1));
        unconfirmed.written(List.of(new Written(id, "estela.order", START)), seconds(2));
        assertThat(unconfirmed.size()).isZero();
    }

    @Test
    void whatLaterEventsHaveOvertakenIsLost() {
        Written lost = written(0);
        Written slow = written(15);
        Written later = written(20);
        unconfirmed.seen(later.id(), seconds(21));
        assertThat(unconfirmed.lost(seconds(21))).containsExactly(lost).doesNotContain(slow);
    }

    @Test
    void aSlowRelayIsNotALossAndGetsOneProbeAtATime() {
        Written first = written(0);
        written(1);
        assertThat(unconfirmed.lost(seconds(20))).isEmpty();
        assertThat(unconfirmed.lost(seconds(31))).containsExactly(first);
        unconfirmed.sentAgain(List.of(first), Set.of(first.id()), seconds(31));
        assertThat(unconfirmed.lost(seconds(40))).isEmpty();
        assertThat(unconfirmed.lost(seconds(62))).hasSize(1);
    }

    @Test
    void aProbeThatNeverArrivesLetsTheOthersBeTried() {
        Written stuck = written(0);
        Written other = written(1);
        assertThat(unconfirmed.lost(seconds(40))).containsExactly(stuck);
        unconfirmed.sentAgain(List.of(stuck), Set.of(stuck.id()), seconds(40));
        assertThat(unconfirmed.lost(seconds(80))).containsExactly(other);
    }

    @Test
    void whatNeverArrivesIsTriedEverLessOften() {
        Written stuck = written(0);
        unconfirmed.sentAgain(List.of(stuck), Set.of(stuck.id()), seconds(100));
        unconfirmed.sentAgain(List.of(stuck), Set.of(stuck.id()), seconds(200));
        assertThat(unconfirmed.lost(seconds(200 + 119))).isEmpty();
        assertThat(unconfirmed.lost(seconds(200 + 120))).containsExactly(stuck);
    }

    @Test
    void whatTheOutboxHasNoLongerIsWaitedForNoLonger() {
        Written erased = written(0);
        Written other = written(1);
        unconfirmed.sentAgain(List.of(erased, other), Set.of(other.id()), seconds(40));
        assertThat(unconfirmed.size()).isOne();
        assertThat(unconfirmed.confirmedUntil()).isEqualTo(other.writtenAt());
    }

    @Test
    void aProbeThatArrivesAloneShowsThatTheOthersAreLost() {
        // Given
        Written first = written(0);
        Written second = written(1);
        Written third = written(2);
        assertThat(unconfirmed.lost(seconds(40))).containsExactly(first);
        unconfirmed.sentAgain(List.of(first), Set.of(first.id()), seconds(40));
        // When
        unconfirmed.written(List.of(new Written(first.id(), first.topic(), START.plusSeconds(40))), seconds(41));
        unconfirmed.seen(first.id(), seconds(41));
        // Then
        assertThat(unconfirmed.lost(seconds(42))).containsExactly(second, third);
    }

    @Test
    void aCopyWhoseRowIsReadLateIsNotTakenForALoss() {
        Written first = written(0);
        unconfirmed.sentAgain(List.of(first), Set.of(first.id()), seconds(40));
        unconfirmed.seen(first.id(), seconds(41));
        unconfirmed.written(List.of(new Written(first.id(), first.topic(), START.plusSeconds(40))), seconds(42));
        assertThat(unconfirmed.size()).isZero();
    }

    @Test
    void itIsSureUpToTheFirstThatIsMissing() {
        Written first = written(5);
        Written second = written(7);
        assertThat(unconfirmed.confirmedUntil()).isEqualTo(START.plusSeconds(5));
        unconfirmed.seen(first.id(), seconds(8));
        assertThat(unconfirmed.confirmedUntil()).isEqualTo(START.plusSeconds(7));
        unconfirmed.seen(second.id(), seconds(8));
        assertThat(unconfirmed.confirmedUntil()).isEqualTo(START.plusSeconds(7));
    }

    private Written written(long second) {
        Written row = new Written(UUID.randomUUID(), "estela.order", START.plusSeconds(second));
        unconfirmed.written(List.of(row), seconds(second));
        return row;
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
