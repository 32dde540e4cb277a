package dev.estela.surveys.invitation;

import org.jspecify.annotations.Nullable;

/**
 * What a customer says about a delivery.
 *
 * @param score from 1 (worst) to 5
 */
public record Answer(
        @Nullable Boolean onTime, int score, @Nullable String comment) {
    public static final int LONGEST_COMMENT = 2000;

    public Answer {
        if (score < 1 || score > 5 || comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("No such answer can be given");
        }
    }
}
