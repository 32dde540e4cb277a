package dev.estela.surveys.invitation;

import dev.estela.surveys.fact.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says about a delivery, or about how trouble with it was put right.
 *
 * @param onTime whether it came when promised; asked about deliveries
 * @param solved whether the trouble is over; asked about recoveries
 * @param score from 1 (worst) to 5
 */
public record Answer(
        @Nullable Boolean onTime,
        @Nullable Boolean solved,
        int score,
        @Nullable String comment) {
    public static final int LONGEST_COMMENT = 2000;

    public Answer {
        if (score < 1 || score > 5 || comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("No such answer can be given");
        }
    }

    /** Without what a survey of this kind does not ask. */
    public Answer to(SurveyKind kind) {
        return switch (kind) {
            case DELIVERY -> new Answer(onTime, null, score, comment);
            case RECOVERY -> new Answer(null, solved, score, comment);
        };
    }
}
