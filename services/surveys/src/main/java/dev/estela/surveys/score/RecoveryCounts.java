package dev.estela.surveys.score;

/**
 * What is counted of those who were asked whether their trouble is over.
 *
 * @param recovered answers scored 4 or 5
 * @param recoveriesTold answers that say whether it is over
 * @param solved of those, the ones that say so
 */
record RecoveryCounts(
        long recoveriesAsked,
        long recoveriesAnswered,
        long recoveriesScored,
        long recovered,
        long recoveriesTold,
        long solved) {

    static final RecoveryCounts NONE = new RecoveryCounts(0, 0, 0, 0, 0, 0);

    RecoveryCounts plus(RecoveryCounts other) {
        return new RecoveryCounts(
                recoveriesAsked + other.recoveriesAsked,
                recoveriesAnswered + other.recoveriesAnswered,
                recoveriesScored + other.recoveriesScored,
                recovered + other.recovered,
                recoveriesTold + other.recoveriesTold,
                solved + other.solved);
    }
}
