package dev.estela.tickets.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * When a team is there: several intervals a day by the clock on the wall of its zone, none on holidays. What is counted is real time: the night the clock is
 * put back has an hour more of it.
 */
public final class OpeningHours {
    /** Whoever opens on so few days that this many pass without an open one has no opening hours. */
    private static final int LONGEST_CLOSED_DAYS = 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Interval>> week;
    private final Predicate<LocalDate> holiday;

    private OpeningHours(ZoneId zone, Map<DayOfWeek, List<Interval>> week, Predicate<LocalDate> holiday) {
        this.zone = zone;
        this.week = week;
        this.holiday = holiday;
    }

    /** @param week for each day its intervals in any order, not overlapping; a day that is missing is closed */
    public static OpeningHours of(ZoneId zone, Map<DayOfWeek, List<Interval>> week, Predicate<LocalDate> holiday) {
        Map<DayOfWeek, List<Interval>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> sorted.put(day, sorted(day, intervals)));
        if (sorted.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Opening hours need at least one interval a week");
        }
        return new OpeningHours(zone, sorted, holiday);
    }

    /** Day and night. */
    public static OpeningHours always() {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new Interval(0, Interval.DAY)));
        }
        return new OpeningHours(ZoneOffset.UTC, week, day -> false);
    }

    private static List<Interval> sorted(DayOfWeek day, List<Interval> intervals) {
        List<Interval> sorted = intervals.stream()
                .sorted(java.util.Comparator.comparingInt(Interval::from))
                .toList();
        for (int n = 1; n < sorted.size(); n++) {
            if (sorted.get(n).from() < sorted.get(n - 1).to()) {
                throw new IllegalArgumentException("Intervals of one day may not overlap: " + day);
            }
        }
        return sorted;
    }

    /** How much open time lies between two moments. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        if (!from.isBefore(to)) {
            return sum;
        }
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span open : open(day)) {
                Span counted = open.within(from, to);
                sum = counted.isEmpty() ? sum : sum.plus(Duration.between(counted.from(), counted.to()));
            }
        }
        return sum;
    }

    /** The first moment by which so much open time has passed; with none to wait for, the moment itself. */
    public Instant plus(Instant from, Duration open) {
        Duration left = open;
        if (left.isZero() || left.isNegative()) {
            return from;
        }
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int closed = 0; closed < LONGEST_CLOSED_DAYS; closed++, day = day.plusDays(1)) {
            for (Span span : open(day)) {
                Span counted = span.within(from, Instant.MAX);
                if (counted.isEmpty()) {
                    continue;
                }
                Duration here = Duration.between(counted.from(), counted.to());
                if (left.compareTo(here) <= 0) {
                    return counted.from().plus(left);
                }
                left = left.minus(here);
                closed = 0;
            }
        }
        throw new IllegalStateException("Nobody was there for a year from " + from);
    }

    /** The open spans of a day, in order. Where the clock is changed within the day, each part of it has its own offset. */
    private List<Span> open(LocalDate day) {
        List<Interval> intervals = week.getOrDefault(day.getDayOfWeek(), List.of());
        if (intervals.isEmpty() || holiday.test(day)) {
            return List.of();
        }
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<Span> spans = new ArrayList<>();
        Instant from = midnight;
        while (from.isBefore(next)) {
            ZoneOffset offset = zone.getRules().getOffset(from);
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            Instant to = change != null && change.getInstant().isBefore(next) ? change.getInstant() : next;
            Instant zero = day.atStartOfDay().toInstant(offset);
            for (Interval interval : intervals) {
                Span span = new Span(zero.plusSeconds(interval.from() * 60L), zero.plusSeconds(interval.to() * 60L))
                        .within(from, to);
                if (!span.isEmpty()) {
                    spans.add(span);
                }
            }
            from = to;
        }
        return spans;
    }
}
