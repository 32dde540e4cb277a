package dev.estela.notices.fact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.quiet.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer has told the shop about being written to; absent is what is as usual. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Wishes(
        @Nullable String channel,
        @Nullable Span quietHours,
        @Nullable List<String> unwanted,
        @Nullable Boolean doNotSurvey) {
    private static final String NO_CHANNEL = "none";

    /** What must be told is told all the same. */
    public boolean allow(Kind kind) {
        return kind.mustSend() || !declines(kind);
    }

    Optional<QuietHours> quietHours(ZoneId zone) {
        return Optional.ofNullable(quietHours).map(span -> new QuietHours(span.from(), span.to(), zone));
    }

    private boolean declines(Kind kind) {
        return NO_CHANNEL.equals(channel)
                || unwanted != null && unwanted.contains(kind.wire())
                || Boolean.TRUE.equals(doNotSurvey) && kind.feedback();
    }

    /** Times of day where the store is. */
    public record Span(LocalTime from, LocalTime to) {}
}
