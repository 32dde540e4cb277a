package dev.estela.surveys.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.surveys.score.ScoreRepository.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final Row CORREOS = new Row(
            "correos", new Counts(40, 10, 10, 1, 1, 1, 3, 4, 8, 6, 7, 1, 2), new RecoveryCounts(9, 6, 5, 4, 3, 2));
    private static final Row NOBODY_KNOWS = new Row(
            null, new Counts(60, 30, 20, 5, 3, 2, 4, 6, 12, 9, 8, 2, 3), new RecoveryCounts(10, 20, 30, 40, 50, 60));

    @Test
    void theTotalOfAShopCountsWhatEveryCarrierBrought() {
        // When
        Score total =
                Scores.of(by(GroupBy.CARRIER), List.of(CORREOS, NOBODY_KNOWS)).total();
        // Then
        assertThat(total.group()).isEmpty();
        assertThat(total.answerRate()).isEqualTo(Share.of(40, 100));
        assertThat(total.csat()).isEqualTo(Share.of(17, 30)); // (3 + 4) + (4 + 6)
        assertThat(total.scores()).isEqualTo(Map.of(1, 6L, 2, 4L, 3, 3L, 4, 7L, 5, 10L));
        assertThat(total.onTime()).isEqualTo(Share.of(15, 20));
        assertThat(total.disagreement()).isEqualTo(Share.of(8, 15));
        assertThat(total.lateToCustomerOnly()).isEqualTo(3);
        assertThat(total.lateToCarrierOnly()).isEqualTo(5);
        assertThat(total.recovery()).isEqualTo(RecoveryScore.of(new RecoveryCounts(19, 26, 35, 44, 53, 62)));
    }

    @Test
    void aCarrierNobodyKnowsIsAGroupOfItsOwn() {
        Scores scores = Scores.of(by(GroupBy.CARRIER), List.of(CORREOS, NOBODY_KNOWS));
        assertThat(scores.groupBy()).isEqualTo("carrier");
        assertThat(scores.items())
                .extracting(Score::group)
                .containsExactly(Map.of("carrier", "correos"), Map.of("carrier", "unknown"));
    }

    @Test
    void whoAsksForNoGroupsGetsTheTotalAlone() {
        Scores scores = Scores.of(by(null), List.of(new Row(null, CORREOS.counts(), CORREOS.recoveries())));
        assertThat(scores.groupBy()).isNull();
        assertThat(scores.items()).isEmpty();
        assertThat(scores.total().invitations()).isEqualTo(40);
    }

    @Test
    void aWordThatIsNoGroupIsNone() {
        assertThat(GroupBy.of("lane")).contains(GroupBy.LANE);
        assertThat(GroupBy.of("LANE")).isEmpty();
        assertThat(GroupBy.of("weather")).isEmpty();
    }

    private static ScoreQuery by(GroupBy group) {
        return new ScoreQuery(null, null, null, null, null, null, group);
    }
}
