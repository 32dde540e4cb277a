package dev.estela.notices.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notice tells. A notice about an incident has the incident's kind. */
public enum Kind {
    /** Shops confirm orders themselves, so this one is off until a store wants it. */
    PLACED(Topic.PROGRESS, Trait.OFF),
    SHIPPED(Topic.PROGRESS),
    OUT_FOR_DELIVERY(Topic.PROGRESS),
    READY_FOR_PICKUP(Topic.PROGRESS, Trait.MUST_SEND),
    DELIVERED(Topic.PROGRESS),
    RETURNING(Topic.PROGRESS, Trait.OFF),
    RETURNED(Topic.PROGRESS, Trait.OFF),
    ANNOUNCED(Topic.DELAY),
    LATE(Topic.DELAY),
    NOT_HANDED_OVER(Topic.DELAY),
    SILENT(Topic.DELAY),
    ATTEMPT_FAILED(Topic.DELAY, Trait.MUST_SEND),
    EXCEPTION(Topic.DELAY, Trait.MUST_SEND),
    LOST(Topic.DELAY, Trait.MUST_SEND),
    RECOVERED(Topic.DELAY),
    SURVEY(Topic.FEEDBACK),
    SURVEY_REMINDER(Topic.FEEDBACK),
    /** Asks whether what had gone wrong was put right. */
    SURVEY_RECOVERY(Topic.FEEDBACK);

    /** What a notice is about decides when it is no longer true. */
    public enum Topic {
        PROGRESS,
        /** Never leaves once the parcel is known to have arrived. */
        DELAY,
        /** Asks something of the customer: never mixed with service messages, always with a way to unsubscribe. */
        FEEDBACK
    }

    private enum Trait {
        OFF,
        /** The customer has to act or has a right to know: preferences do not silence it. */
        MUST_SEND
    }

    private final Topic topic;
    private final boolean onByDefault;
    private final boolean mustSend;

    Kind(Topic topic, Trait... traits) {
        this.topic = topic;
        this.onByDefault = !Arrays.asList(traits).contains(Trait.OFF);
        this.mustSend = Arrays.asList(traits).contains(Trait.MUST_SEND);
    }

    public Topic topic() {
        return topic;
    }

    public boolean onByDefault() {
        return onByDefault;
    }

    public boolean mustSend() {
        return mustSend;
    }

    public boolean feedback() {
        return topic == Topic.FEEDBACK;
    }

    public boolean delay() {
        return topic == Topic.DELAY;
    }

    /** True when there is nothing left to say about an order that was cancelled. A refund may be how trouble was put right, and can be asked about. */
    public boolean endsWithTheOrder() {
        return this != SURVEY_RECOVERY;
    }

    /** An incident kind that may be told a second time when the delay grows; a promise is broken only once. */
    public boolean grows() {
        return this == ANNOUNCED || this == SILENT || this == NOT_HANDED_OVER || this == EXCEPTION;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String wire) {
        return Arrays.stream(values()).filter(k -> k.wire().equals(wire)).findFirst();
    }

    @JsonCreator
    public static Kind of(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("No notice kind is called " + wire));
    }
}
