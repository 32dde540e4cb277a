package dev.estela.notices.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation to a survey and what became of it. */
public record SurveyCopy(
        String id,
        long version,
        String orderId,
        String status,
        @Nullable String link,
        @Nullable Instant expiresAt,
        Origin origin)
        implements Copy {

    public boolean answered() {
        return "answered".equals(status);
    }

    public boolean over() {
        return "expired".equals(status) || "skipped".equals(status);
    }
}
