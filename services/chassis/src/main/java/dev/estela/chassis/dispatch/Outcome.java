package dev.estela.chassis.dispatch;

/** What became of handing a message over. */
public sealed interface Outcome {
    record Sent() implements Outcome {}

    /**
     * Not now: a busy server, a broken line.
     *
     * @param perhapsTaken whether the answer is what is missing: the other side may have the message
     */
    record Later(String error, boolean perhapsTaken) implements Outcome {
        public static Later notTaken(String error) {
            return new Later(error, false);
        }

        public static Later perhapsTaken(String error) {
            return new Later(error, true);
        }
    }

    /** Not ever, by this way. */
    record Never(Why why, String error) implements Outcome {}

    enum Why {
        /** This way out is not configured. */
        OFF,
        /** The other side does not want it. */
        REFUSED,
        /** It was tried as often as it is tried. */
        UNREACHABLE
    }
}
