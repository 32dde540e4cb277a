package dev.estela.surveys.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which invitations are counted: those sent from {@code from} on and before {@code to}, with the answers they led to. */
record ScoreQuery(
        @Nullable String store,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String lane,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable GroupBy groupBy) {}
