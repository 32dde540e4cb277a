package dev.estela.tickets.sla;

import dev.estela.tickets.priority.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out what is promised about a ticket, from its history and the rules of its store. */
final class Promises {
    private final SlaPolicy policy;
    private final OpeningHours hours;

    Promises(SlaPolicy policy) {
        this.policy = policy;
        this.hours = policy.hours().opening();
    }

    List<Promise> of(UUID ticketId, Priority priority, List<Happening> history) {
        List<Promise> promises = new ArrayList<>();
        for (Map.Entry<Metric, Duration> promised : policy.of(priority).entrySet()) {
            Metric metric = promised.getKey();
            Duration target = promised.getValue();
            SlaClock clock = SlaClock.of(metric, history);
            boolean running = clock.isRunning();
            promises.add(new Promise(
                    ticketId,
                    metric,
                    running,
                    target.toSeconds(),
                    clock.began(),
                    running ? clock.dueAt(hours, target) : null,
                    running ? clock.dueAt(hours, warning(target)) : null));
        }
        return promises;
    }

    private Duration warning(Duration target) {
        return Duration.ofSeconds(Math.round(target.toSeconds() * policy.warnAt()));
    }

    /** When the next of these falls due. */
    static @Nullable Instant next(List<Promise> promises) {
        return promises.stream()
                .filter(Promise::running)
                .map(Promise::dueAt)
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }
}
