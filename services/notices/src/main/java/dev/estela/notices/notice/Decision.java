package dev.estela.notices.notice;

import java.time.Instant;

/** What is to become of a candidate. */
public sealed interface Decision {
    /** It is told, unless it stops being true before it is due. */
    record Plan(Instant dueAt, boolean held) implements Decision {}

    /** It is not told, and this is why. */
    record Suppress(Reason reason) implements Decision {}
}
