package dev.estela.surveys.score;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores, and how they are reckoned.
 *
 * @param total of everything the filters let through
 * @param items one per group, where grouped
 */
public record Scores(
        Map<String, String> formulas,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String groupBy,
        Score total,
        List<Score> items) {

    private static final Map<String, String> FORMULAS = Map.of(
            "csat",
                    "answers scored 4 or 5 / answers with a score (top 2 of 5); invitations without an answer are not in it",
            "mean", "arithmetic mean of the scores from 1 to 5; not a CSAT",
            "onTime", "answers that say it came on time / answers that say whether it did",
            "disagreement",
                    "answers that contradict the carrier (deliveredAt against the promise) / answers that can be compared",
            "answerRate", "answers / invitations sent in the period",
            "interval", "95 % Wilson score interval",
            "light", "green above 80 % CSAT, orange from 55 to 80 %, red below 55 %",
            "recovery",
                    "recovered: answers about solved trouble scored 4 or 5 / such answers with a score; no other figure counts them",
            "period", "invitedAt >= from and < to");

    static Scores of(ScoreQuery query, List<ScoreRepository.Row> rows) {
        Counts all = rows.stream().map(ScoreRepository.Row::counts).reduce(Counts.NONE, Counts::plus);
        RecoveryCounts recoveries =
                rows.stream().map(ScoreRepository.Row::recoveries).reduce(RecoveryCounts.NONE, RecoveryCounts::plus);
        GroupBy groupBy = query.groupBy();
        List<Score> items = groupBy == null
                ? List.of()
                : rows.stream()
                        .map(row -> Score.of(group(groupBy, row.name()), row.counts(), row.recoveries()))
                        .toList();
        return new Scores(
                FORMULAS,
                query.from(),
                query.to(),
                groupBy == null ? null : groupBy.word(),
                Score.of(Map.of(), all, recoveries),
                items);
    }

    private static Map<String, String> group(GroupBy groupBy, @Nullable String name) {
        return Map.of(groupBy.word(), name == null ? "unknown" : name);
    }
}
