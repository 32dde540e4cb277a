package dev.estela.notices.delivery;

import dev.estela.notices.notice.Reason;

/** What became of handing a message over. */
public sealed interface Outcome {
    record Sent() implements Outcome {}

    /**
     * Not now: a busy server, a broken line.
     *
     * @param perhapsTaken whether the answer is what is missing: the other side may have the message
     */
    record Later(String error, boolean perhapsTaken) implements Outcome {
        static Later notTaken(String error) {
            return new Later(error, false);
        }

        static Later perhapsTaken(String error) {
            return new Later(error, true);
        }
    }

    /** Not ever, by this channel. */
    record Never(Reason reason, String error) implements Outcome {}
}
