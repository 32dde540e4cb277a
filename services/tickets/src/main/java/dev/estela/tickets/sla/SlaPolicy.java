package dev.estela.tickets.sla;

import dev.estela.tickets.priority.Priority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a store promises, by priority and metric.
 *
 * @param hours when time counts
 * @param targets ISO-8601 durations of open time, for instance {@code PT8H}; what is missing is not promised
 * @param warnAt the share of a target after which somebody is warned
 * @param onBreach what is done when a promise is broken
 */
public record SlaPolicy(
        @NotNull @Valid Hours hours,
        @NotNull Map<Priority, Map<Metric, @NotNull Duration>> targets,
        @DecimalMin("0.01") @DecimalMax("0.99") double warnAt,
        @NotNull @Valid OnBreach onBreach) {
    public static final String KIND = "sla";

    /** The shortest promise that can be kept by people. */
    private static final Duration SHORTEST = Duration.ofSeconds(15);

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * @param raise whether the ticket becomes more urgent
     * @param queue where it goes, away from whoever had it
     */
    public record OnBreach(boolean raise, @Nullable String queue) {}

    static final OnBreach ON_BREACH = new OnBreach(true, null);

    public static SlaPolicy standard(Hours hours) {
        return new SlaPolicy(
                hours,
                Map.of(
                        Priority.URGENT, promises(1, 1, 9),
                        Priority.HIGH, promises(4, 4, 18),
                        Priority.NORMAL, promises(9, 9, 27),
                        Priority.LOW, promises(18, 18, 45)),
                0.8,
                ON_BREACH);
    }

    private static Map<Metric, Duration> promises(int first, int next, int resolution) {
        return Map.of(
                Metric.FIRST_REPLY, Duration.ofHours(first),
                Metric.NEXT_REPLY, Duration.ofHours(next),
                Metric.RESOLUTION, Duration.ofHours(resolution));
    }

    public Map<Metric, Duration> of(Priority priority) {
        return targets.getOrDefault(priority, Map.of());
    }

    /** Where it makes no sense, as JSON Pointers. */
    public List<Fault> faults() {
        List<Fault> faults = new java.util.ArrayList<>();
        targets.forEach((priority, metrics) -> metrics.forEach((metric, target) -> {
            if (target.compareTo(SHORTEST) < 0 || target.compareTo(LONGEST) > 0) {
                faults.add(new Fault("/targets/" + priority + "/" + metric, "must be between 15 seconds and 366 days"));
            }
        }));
        try {
            var ignored = hours.opening();
        } catch (IllegalArgumentException e) {
            faults.add(new Fault("/hours", String.valueOf(e.getMessage())));
        }
        return faults;
    }

    public record Fault(String pointer, String message) {}
}
