package dev.estela.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void percentilesAreValuesThatWereMeasured() {
        Samples samples = new Samples();
        for (int i = 100; i >= 1; i--) {
            samples.add(i);
        }
        assertThat(samples.median()).isEqualTo(50);
        assertThat(samples.percentile(99)).isEqualTo(99);
        assertThat(samples.percentile(100)).isEqualTo(100);
    }

    @Test
    void anAnchorThatVariesMakesTheRatioVoid() {
        Samples steady = new Samples();
        steady.add(100);
        steady.add(129);
        Samples noisy = new Samples();
        noisy.add(100);
        noisy.add(131);
        assertThat(steady.steady()).isTrue();
        assertThat(noisy.steady()).isFalse();
    }
}
