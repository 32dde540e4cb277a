package dev.estela.orders.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void theValueHoldsSinceTheFirstOfItsRun() {
        Trail trail = Trail.EMPTY.plus(said(1, "open")).plus(said(3, "open")).plus(said(2, "cancelled"));

        assertThat(trail.start().orElseThrow().since()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void ofTwoMessagesOfTheSameFactTheSmallerIdIsNamed() {
        Said one = said(1, "open");
        Said other = new Said(one.rank(), "open", one.since(), "a", "t");

        assertThat(Trail.EMPTY.plus(one).plus(other))
                .isEqualTo(Trail.EMPTY.plus(other).plus(one));
        assertThat(Trail.EMPTY.plus(one).plus(other).said()).containsExactly(other);
    }

    @Test
    void aLongTrailForgetsTheMiddleOfItsRunsOnly() {
        Trail trail = Trail.EMPTY.plus(said(0, "open"));
        for (int i = 1; i < 200; i++) {
            trail = trail.plus(said(i, i < 100 ? "open" : "cancelled"));
        }

        assertThat(trail.said()).hasSize(Trail.KEPT);
        assertThat(trail.first().orElseThrow().since()).isEqualTo(START);
        assertThat(trail.start().orElseThrow().since()).isEqualTo(START.plusSeconds(100));
    }

    @Test
    void aLongTrailWithoutRunsKeepsItsBeginningAndItsEnd() {
        Trail trail = Trail.EMPTY;
        for (int i = 0; i < 50; i++) {
            trail = trail.plus(said(i, i % 2 == 0 ? "open" : "cancelled"));
        }
        trail = trail.plus(said(50, "cancelled"));

        assertThat(trail.said()).hasSize(Trail.KEPT);
        assertThat(trail.first()).contains(said(0, "open"));
        assertThat(trail.start()).contains(said(49, "cancelled"));
    }

    @Test
    void whatBeginsOrEndsAValueIsNotInTheMiddleOfIt() {
        Trail trail = Trail.EMPTY.plus(said(0, "open")).plus(said(1, "open")).plus(said(2, "cancelled"));
        for (int i = 3; i < 40; i++) {
            trail = trail.plus(said(i, "open"));
        }

        assertThat(trail.said())
                .hasSize(Trail.KEPT)
                .startsWith(said(0, "open"), said(1, "open"), said(2, "cancelled"), said(3, "open"))
                .endsWith(said(39, "open"));
    }

    @Test
    void ofNothingNothingWasSaid() {
        assertThat(Trail.EMPTY.first()).isEmpty();
        assertThat(Trail.EMPTY.start()).isEmpty();
    }

    @Test
    void ranksSortLikeTheInstantsTheyStandFor() {
        assertThat(Rank.of(Instant.parse("1969-12-31T23:59:59Z"), "f"))
                .isLessThan(Rank.of(Instant.parse("2026-11-02T10:00:00Z"), "0"));
        assertThat(Rank.of(Instant.parse("1969-12-31T23:59:58Z"), "f"))
                .isLessThan(Rank.of(Instant.parse("1969-12-31T23:59:59Z"), "f"));
        assertThat(Rank.of(Instant.parse("2026-11-02T10:00:00.000000001Z"), "0"))
                .isGreaterThan(Rank.of(Instant.parse("2026-11-02T10:00:00Z"), "f"));
        assertThat(Rank.of(10)).isGreaterThan(Rank.of(9));
    }

    private static Said said(int second, String value) {
        return new Said(Rank.of(second), value, START.plusSeconds(second), "e-" + second, "t");
    }
}
