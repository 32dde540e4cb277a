package dev.estela.notices.fact;

import java.time.Instant;

/** An invitation to a survey and what became of it. */
public record SurveyCopy(
        String id, long version, String orderId, String status, String link, Instant expiresAt, Origin origin)
        implements Copy {

    public boolean answered() {
        return "answered".equals(status);
    }

    public boolean over() {
        return "expired".equals(status) || "skipped".equals(status);
    }
}
