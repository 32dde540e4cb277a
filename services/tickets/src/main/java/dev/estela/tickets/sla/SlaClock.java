package dev.estela.tickets.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one ticket, worked out from its history: when it ran, and for which of its cycles. It knows no target: with another policy the same pauses
 * lead to another due time.
 */
public final class SlaClock {
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Instant runningSince;

    private SlaClock() {}

    /** @param history in the order in which it happened */
    public static SlaClock of(Metric metric, List<Happening> history) {
        SlaClock clock = new SlaClock();
        Course course = Course.BEFORE;
        for (Happening happening : history) {
            Course next = course.after(happening);
            boolean ends = Course.ends(metric, happening);
            clock.turn(happening.at(), next.runs(metric), ends);
            course = next;
        }
        return clock;
    }

    private void turn(Instant at, boolean runs, boolean ends) {
        if (runningSince != null && (!runs || ends)) {
            spans.add(new Span(runningSince, at));
            runningSince = null;
        }
        if (ends) {
            spans.clear();
        }
        if (runs && runningSince == null) {
            runningSince = at;
        }
    }

    /** When this cycle began to run; nothing while it has not. */
    public @Nullable Instant began() {
        return spans.isEmpty() ? runningSince : spans.getFirst().from();
    }

    public boolean isRunning() {
        return runningSince != null;
    }

    /** Open time counted so far in this cycle. */
    public Duration elapsed(OpeningHours hours, Instant now) {
        Duration sum = counted(hours);
        return runningSince == null ? sum : sum.plus(hours.between(runningSince, now));
    }

    /** When the target is reached if nothing stops the clock; nothing while it stands still. */
    public @Nullable Instant dueAt(OpeningHours hours, Duration target) {
        Instant reached = reachedAt(hours, target);
        if (reached != null) {
            return reached;
        }
        return runningSince == null ? null : hours.plus(runningSince, target.minus(counted(hours)));
    }

    /** When the target was reached before the clock last stopped. */
    private @Nullable Instant reachedAt(OpeningHours hours, Duration target) {
        Duration sum = Duration.ZERO;
        for (Span span : spans) {
            Duration here = hours.between(span.from(), span.to());
            if (sum.plus(here).compareTo(target) >= 0) {
                return hours.plus(span.from(), target.minus(sum));
            }
            sum = sum.plus(here);
        }
        return null;
    }

    private Duration counted(OpeningHours hours) {
        return spans.stream().map(span -> hours.between(span.from(), span.to())).reduce(Duration.ZERO, Duration::plus);
    }
}
