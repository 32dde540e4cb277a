package dev.estela.chassis.timer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that must happen later. There is one per kind and subject; setting it again moves it. */
public record Timer(
        String kind,
        String subject,
        Instant dueAt,
        @Nullable String payload) {}
