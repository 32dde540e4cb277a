package dev.estela.surveys.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are checked against values worked out by hand, and the interval against published tables. */
class ScoreTest {
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "0, 10, 0.0, 0.2775", // Wilson: 0 of n gives z²/(n+z²) = 3.8415/13.8415
        "10, 10, 0.7225, 1.0",
        "1, 1, 0.2065, 1.0", // 1/(1+z²) = 0.2065
        "15, 20, 0.5313, 0.8881",
        "81, 263, 0.2553, 0.3662" // Newcombe 1998, table I
    })
    void theIntervalIsWilsons(long count, long of, double low, double high) {
        Share share = Share.of(count, of);
        assertThat(share.low()).isEqualTo(low);
        assertThat(share.high()).isEqualTo(high);
    }

    @Test
    void ofNothingNothingIsSaid() {
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, null, null, null));
        assertThat(Score.of(Map.of(), Counts.NONE, RecoveryCounts.NONE).light()).isNull();
        assertThat(Score.of(Map.of(), Counts.NONE, RecoveryCounts.NONE).mean()).isNull();
    }

    @Test
    void satisfiedAreFoursAndFivesAmongThoseWhoAnsweredAndNobodyElse() {
        // 40 invited, 10 answered: 1x1, 1x2, 1x3, 3x4, 4x5
        Score score = Score.of(Map.of(), new Counts(40, 10, 10, 1, 1, 1, 3, 4, 8, 6, 8, 1, 2), RecoveryCounts.NONE);
        assertThat(score.csat().share()).isEqualTo(0.7); // 7 of 10, not 7 of 40
        assertThat(score.mean()).isEqualTo(3.8); // (1 + 2 + 3 + 12 + 20) / 10
        assertThat(score.answerRate().share()).isEqualTo(0.25);
        assertThat(score.onTime().share()).isEqualTo(0.75);
        assertThat(score.disagreement().share()).isEqualTo(0.375); // 3 of 8
        assertThat(score.light()).isEqualTo("orange");
        assertThat(score.scores()).containsExactlyInAnyOrderEntriesOf(Map.of(1, 1L, 2, 1L, 3, 1L, 4, 3L, 5, 4L));
    }

    @ParameterizedTest(name = "{0} of 100 is {1}")
    @CsvSource({"81, green", "80, orange", "55, orange", "54, red"})
    void theLightTurnsWhereTheVocabularySays(long satisfied, String light) {
        Counts counts = new Counts(100, 100, 100, 100 - satisfied, 0, 0, satisfied, 0, 0, 0, 0, 0, 0);
        assertThat(Score.of(Map.of(), counts, RecoveryCounts.NONE).light()).isEqualTo(light);
    }

    @Test
    void recoveredAreFoursAndFivesAmongThoseWhoHadTroubleAndAnswered() {
        // Given: 20 asked, 8 answered, 7 with a score, 5 of those good; 6 say whether it is solved, 4 that it is
        var recoveries = new RecoveryCounts(20, 8, 7, 5, 6, 4);
        // When
        RecoveryScore score = Score.of(Map.of(), Counts.NONE, recoveries).recovery();
        // Then
        assertThat(score.asked()).isEqualTo(20);
        assertThat(score.answers()).isEqualTo(8);
        assertThat(score.answerRate()).isEqualTo(Share.of(8, 20));
        assertThat(score.recovered()).isEqualTo(Share.of(5, 7));
        assertThat(score.solved()).isEqualTo(Share.of(4, 6));
    }
}
