package dev.estela.surveys.score;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a group.
 *
 * @param group what the group is, by the name of what it is grouped by; empty for all together
 * @param light green above 80 % satisfied, red below 55 %, orange between
 * @param mean of the scores from 1 to 5: another figure than the CSAT, never to be compared with it
 * @param invitations to say how a delivery went; all figures but {@code recovery} are about those
 * @param disagreement how often customer and carrier tell different stories about the promise
 */
public record Score(
        Map<String, String> group,
        long invitations,
        long answers,
        Share answerRate,
        Share csat,
        @Nullable String light,
        @Nullable Double mean,
        Map<Integer, Long> scores,
        Share onTime,
        Share disagreement,
        long lateToCustomerOnly,
        long lateToCarrierOnly,
        RecoveryScore recovery) {

    static Score of(Map<String, String> group, Counts counts, RecoveryCounts recoveries) {
        Share csat = Share.of(counts.satisfied(), counts.scored());
        return new Score(
                group,
                counts.invitations(),
                counts.answers(),
                Share.of(counts.answers(), counts.invitations()),
                csat,
                light(counts),
                counts.scored() == 0 ? null : Math.round(100.0 * counts.points() / counts.scored()) / 100.0,
                new TreeMap<>(Map.of(
                        1, counts.one(), 2, counts.two(), 3, counts.three(), 4, counts.four(), 5, counts.five())),
                Share.of(counts.onTime(), counts.told()),
                Share.of(counts.lateToCustomerOnly() + counts.lateToCarrierOnly(), counts.compared()),
                counts.lateToCustomerOnly(),
                counts.lateToCarrierOnly(),
                RecoveryScore.of(recoveries));
    }

    /** In whole numbers: 80 % is not above 80 %, however the machine rounds. */
    private static @Nullable String light(Counts counts) {
        long percent = 100 * counts.satisfied();
        if (counts.scored() == 0) {
            return null;
        }
        if (percent > 80 * counts.scored()) {
            return "green";
        }
        return percent < 55 * counts.scored() ? "red" : "orange";
    }
}
