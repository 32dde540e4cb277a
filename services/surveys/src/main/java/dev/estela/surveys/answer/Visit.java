package dev.estela.surveys.answer;

import dev.estela.surveys.fact.SurveyKind;
import dev.estela.surveys.invitation.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a link.
 *
 * @param changeableUntil until when an answer given can be changed; null while there is none
 */
record Visit(
        State state,
        @Nullable Invitation invitation,
        @Nullable Guest guest,
        @Nullable Instant changeableUntil) {
    static final Visit UNKNOWN = new Visit(State.UNKNOWN, null, null, null);

    enum State {
        /** An answer can be given, or changed. */
        OPEN,
        /** An answer has just been taken. */
        TAKEN,
        /** It was answered before and can no longer be changed. */
        ANSWERED,
        EXPIRED,
        /** A link nobody gave out. */
        UNKNOWN
    }

    /** Whether they are asked how trouble was put right, and not how a delivery went. */
    boolean aboutRecovery() {
        return invitation != null && invitation.kind() == SurveyKind.RECOVERY;
    }

    Visit answered(@Nullable Instant until) {
        return new Visit(State.TAKEN, invitation, guest, until);
    }
}
