package dev.estela.tickets.sla;

import dev.estela.tickets.ticket.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody who looks at the clock on the wall every minute and keeps a tally: what the clocks of this package are held against. */
record MinuteStepper(ZoneId zone, Map<DayOfWeek, List<Interval>> week, Set<LocalDate> holidays) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    boolean open(Instant minute) {
        LocalDate day = minute.atZone(zone).toLocalDate();
        LocalTime time = minute.atZone(zone).toLocalTime();
        int passed = time.getHour() * 60 + time.getMinute();
        return !holidays.contains(day)
                && week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .anyMatch(interval -> passed >= interval.from() && passed < interval.to());
    }

    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            sum = open(minute) ? sum.plus(MINUTE) : sum;
        }
        return sum;
    }

    /** The tally of one metric, minute after minute of a ticket's life. */
    Tally tally(Metric metric, List<Happening> history, Instant until, Duration target) {
        Tally tally = new Tally(target);
        int next = 0;
        for (Instant minute = history.getFirst().at(); !minute.isAfter(until); minute = minute.plus(MINUTE)) {
            while (next < history.size() && !history.get(next).at().isAfter(minute)) {
                tally.hear(metric, history.get(next++));
            }
            tally.pass(metric, minute, minute.isBefore(until) && open(minute));
        }
        return tally;
    }

    static final class Tally {
        private final Duration target;
        private boolean waits;
        private boolean everReplied;
        private Status status = Status.CLOSED;
        Duration elapsed = Duration.ZERO;
        Instant reached;

        Tally(Duration target) {
            this.target = target;
        }

        private void hear(Metric metric, Happening happening) {
            switch (happening) {
                case Happening.Opened opened -> {
                    status = Status.NEW;
                    waits = opened.byCustomer();
                }
                case Happening.CustomerWrote wrote -> waits = true;
                case Happening.Moved moved -> status = moved.to();
                case Happening.AgentReplied reply -> {
                    waits = false;
                    everReplied = true;
                    if (Set.of(Metric.FIRST_REPLY, Metric.NEXT_REPLY, Metric.UPDATE)
                            .contains(metric)) {
                        elapsed = Duration.ZERO;
                        reached = null;
                    }
                }
            }
        }

        boolean counts(Metric metric) {
            return switch (status) {
                case SOLVED, CLOSED, MERGED -> false;
                case NEW, OPEN -> counts(metric, true);
                case WAITING_THIRD_PARTY -> metric != Metric.AGENT_WORK && counts(metric, true);
                case WAITING_CUSTOMER ->
                    !Set.of(Metric.AGENT_WORK, Metric.REQUESTER_WAIT, Metric.UPDATE)
                                    .contains(metric)
                            && counts(metric, true);
            };
        }

        private boolean counts(Metric metric, boolean otherwise) {
            return switch (metric) {
                case FIRST_REPLY -> waits && !everReplied;
                case NEXT_REPLY -> waits && everReplied;
                case UPDATE -> everReplied;
                default -> otherwise;
            };
        }

        private void pass(Metric metric, Instant minute, boolean open) {
            if (reached == null && counts(metric) && elapsed.compareTo(target) >= 0) {
                reached = minute;
            }
            if (open && counts(metric)) {
                elapsed = elapsed.plus(MINUTE);
                if (reached == null && elapsed.compareTo(target) >= 0) {
                    reached = minute.plus(MINUTE);
                }
            }
        }
    }
}
