package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-06T20:00:00Z");
    private static final Instant NEXT_FRIDAY = Instant.parse("2026-11-13T20:00:00Z");

    @Test
    void aPromiseMovedBeforeItEndedIsNoDeadlineAnyMore() {
        Promises promises =
                Promises.NONE.with(promise(1, MONDAY, FRIDAY)).with(promise(2, MONDAY.plusSeconds(60), NEXT_FRIDAY));
        assertThat(promises.deadlines(Promise::deliverBy)).containsExactly(NEXT_FRIDAY);
    }

    @Test
    void aPromiseMovedAfterItEndedStaysADeadline() {
        Promises promises =
                Promises.NONE.with(promise(1, MONDAY, FRIDAY)).with(promise(2, FRIDAY.plusSeconds(60), NEXT_FRIDAY));
        assertThat(promises.deadlines(Promise::deliverBy)).containsExactly(FRIDAY, NEXT_FRIDAY);
    }

    @Test
    void theOrderInWhichVersionsBecomeKnownDoesNotMatter() {
        Promise first = promise(1, MONDAY, FRIDAY);
        Promise second = promise(2, MONDAY.plusSeconds(60), NEXT_FRIDAY);
        assertThat(Promises.NONE.with(second).with(first))
                .isEqualTo(Promises.NONE.with(first).with(second));
    }

    @Test
    void aVersionThatSaysNothingNewIsLeftOut() {
        Promises promises = Promises.NONE.with(promise(1, MONDAY, FRIDAY)).with(promise(2, FRIDAY, FRIDAY));
        assertThat(promises.changes()).hasSize(1);
    }

    @Test
    void aPromiseTakenBackHoldsAlsoWhenTheOneBetweenBecomesKnownLast() {
        Promise first = promise(1, MONDAY, FRIDAY);
        Promise moved = promise(2, MONDAY.plusSeconds(60), NEXT_FRIDAY);
        Promise back = promise(3, MONDAY.plusSeconds(120), FRIDAY);
        Promises promises = Promises.NONE.with(first).with(back).with(moved);
        assertThat(promises.changes()).containsExactly(first, moved, back);
        assertThat(promises.deadlines(Promise::deliverBy)).containsExactly(FRIDAY);
    }

    @Test
    void theLatestPromiseIsTheOneWithTheHighestVersion() {
        Promise second = promise(2, MONDAY, NEXT_FRIDAY);
        assertThat(Promises.NONE.with(second).with(promise(1, MONDAY, FRIDAY)).latest())
                .contains(second);
        assertThat(Promises.NONE.latest()).isEmpty();
    }

    @Test
    void theFirstPromiseCountsFromTheBeginning() {
        Promises promises = Promises.NONE.with(promise(1, FRIDAY, NEXT_FRIDAY));
        assertThat(promises.at(MONDAY)).map(Promise::deliverBy).contains(NEXT_FRIDAY);
    }

    private static Promise promise(long version, Instant since, Instant deliverBy) {
        return new Promise(version, since, null, deliverBy, "order", false);
    }
}
