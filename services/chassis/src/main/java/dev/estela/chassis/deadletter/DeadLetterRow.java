package dev.estela.chassis.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake.Rejection;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.id.Ids;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What could not be handled, as it is written down. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DeadLetterRow(
        String id,
        String topic,
        int partitionNo,
        long offsetNo,
        @Nullable String key,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String source,
        @Nullable String store,
        @Nullable String correlationId,
        @Nullable String subject,
        @Nullable String traceparent,
        Instant eventTime,
        String reason,
        @Nullable String detail,
        @Nullable String stack,
        @Nullable String payload,
        Instant failedAt,
        String status) {
    private static final int STACK_LIMIT = 4000;
    private static final int LONGEST_ID = 200;

    static DeadLetterRow of(Rejection rejection, Instant now) {
        Event event = rejection.event();
        Throwable failure = rejection.failure();
        UUID id = Ids.named(event.topic(), event.messageId(), Long.toString(Ids.hash(event.payload())));
        return new DeadLetterRow(
                id.toString(),
                event.topic(),
                event.partition(),
                event.offset(),
                clean(event.key()),
                clean(event.id()),
                clean(event.type()),
                clean(event.source()),
                clean(event.store()),
                clean(event.correlationId()),
                clean(event.subject()),
                clean(event.traceparent()),
                event.time(),
                failure instanceof PoisonException poison ? poison.reason() : "not-handled",
                clean(failure.getMessage()),
                clean(stack(failure)),
                clean(event.payload()),
                now,
                DeadLetters.OPEN);
    }

    /** Whatever stands between two quotes, in them and in lower case: it may be no JSON. */
    @JsonIgnore
    Set<String> names() {
        return payload == null
                ? Set.of()
                : Arrays.stream(payload.toLowerCase(Locale.ROOT).split("\"", -1))
                        .filter(word -> !word.isBlank() && word.length() <= LONGEST_ID)
                        .map(word -> '"' + word + '"')
                        .collect(Collectors.toSet());
    }

    /** Whether it names somebody who was erased, and tells of the time before. */
    boolean speaksOf(Map<String, Instant> erased) {
        return names().stream().map(erased::get).anyMatch(at -> at != null && !eventTime.isAfter(at));
    }

    /** That it failed, and why. */
    DeadLetterRow emptied() {
        return new DeadLetterRow(
                id,
                topic,
                partitionNo,
                offsetNo,
                key,
                eventId,
                type,
                source,
                store,
                correlationId,
                subject,
                traceparent,
                eventTime,
                reason,
                null,
                null,
                null,
                failedAt,
                DeadLetters.ERASED);
    }

    /** PostgreSQL's text knows no NUL. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace("\u0000", "\uFFFD");
    }

    private static @Nullable String stack(Throwable failure) {
        if (failure instanceof PoisonException) {
            return null;
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString()
                .substring(0, Math.min(STACK_LIMIT, text.getBuffer().length()));
    }
}
