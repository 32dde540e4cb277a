package dev.estela.notices.delivery;

import dev.estela.notices.notice.Reason;

/** What became of handing a message over. */
public sealed interface Outcome {
    record Sent() implements Outcome {}

    /** Not now: a busy server, a broken line. */
    record Later(String error) implements Outcome {}

    /** Not ever, by this channel. */
    record Never(Reason reason, String error) implements Outcome {}
}
