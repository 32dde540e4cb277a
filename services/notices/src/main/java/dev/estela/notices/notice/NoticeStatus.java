package dev.estela.notices.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a notice stands. The arrows are here and nowhere else. */
public enum NoticeStatus {
    PLANNED,
    /** Would be due, but waits: for the end of quiet hours, for tomorrow, for somebody to lift the kill switch. */
    HELD,
    SENT,
    FAILED,
    /** Was going to be told, but what it would say is no longer true. */
    WITHDRAWN,
    /** A rule says that this is not told. */
    SUPPRESSED;

    public boolean canBecome(NoticeStatus next) {
        return successors().contains(next);
    }

    /** True while it may still leave. */
    public boolean open() {
        return this == PLANNED || this == HELD;
    }

    private Set<NoticeStatus> successors() {
        return switch (this) {
            case PLANNED, HELD -> Set.of(PLANNED, HELD, SENT, FAILED, WITHDRAWN, SUPPRESSED);
            case SENT, FAILED, WITHDRAWN, SUPPRESSED -> Set.of();
        };
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeStatus> find(String wire) {
        return Arrays.stream(values()).filter(s -> s.wire().equals(wire)).findFirst();
    }

    @JsonCreator
    public static NoticeStatus of(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("No notice status is called " + wire));
    }
}
