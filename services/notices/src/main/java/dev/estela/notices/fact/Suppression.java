package dev.estela.notices.fact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.kind.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a segment of the shop that a customer belongs to. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Suppression(
        String id,
        @Nullable List<String> suppressedNotices,
        @Nullable Boolean surveysSuppressed) {

    /** What must be told is told all the same. */
    boolean speaksAgainst(Kind kind) {
        return !kind.mustSend()
                && (suppressedNotices != null && suppressedNotices.contains(kind.wire())
                        || Boolean.TRUE.equals(surveysSuppressed) && kind.feedback());
    }
}
