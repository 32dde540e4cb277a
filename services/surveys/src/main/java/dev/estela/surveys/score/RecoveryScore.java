package dev.estela.surveys.score;

/**
 * Whether customers who had trouble were won back.
 *
 * @param asked after a ticket about their trouble was solved
 * @param recovered scores of 4 or 5 among those who gave one
 * @param solved those who say that it is over, among those who say whether it is
 */
public record RecoveryScore(long asked, long answers, Share answerRate, Share recovered, Share solved) {
    static RecoveryScore of(RecoveryCounts counts) {
        return new RecoveryScore(
                counts.recoveriesAsked(),
                counts.recoveriesAnswered(),
                Share.of(counts.recoveriesAnswered(), counts.recoveriesAsked()),
                Share.of(counts.recovered(), counts.recoveriesScored()),
                Share.of(counts.solved(), counts.recoveriesTold()));
    }
}
