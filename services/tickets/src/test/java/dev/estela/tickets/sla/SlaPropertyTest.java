package dev.estela.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.sla.MinuteStepper.Tally;
import dev.estela.tickets.ticket.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every clock against somebody who looks at the wall every minute: over any opening hours, zones, changes of the clock, pauses and policies. */
class SlaPropertyTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Madrid"),
            ZoneId.of("Atlantic/Canary"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("UTC"));
    /** A few days before clocks are changed in one of these zones or another. */
    private static final List<Instant> NEAR_CHANGES = List.of(
            Instant.parse("2026-03-27T08:00:00Z"),
            Instant.parse("2026-10-23T08:00:00Z"),
            Instant.parse("2026-03-06T08:00:00Z"),
            Instant.parse("2026-10-30T08:00:00Z"),
            Instant.parse("2026-04-03T08:00:00Z"),
            Instant.parse("2026-12-23T08:00:00Z"));

    record Desk(ZoneId zone, Map<DayOfWeek, List<Interval>> week, Set<LocalDate> holidays) {
        OpeningHours hours() {
            return OpeningHours.of(zone, week, holidays::contains);
        }

        MinuteStepper stepper() {
            return new MinuteStepper(zone, week, holidays);
        }
    }

    record Life(Desk desk, List<Happening> history, Instant now, Duration target, Duration otherTarget) {}

    @Property(tries = 2_000)
    void aClockSaysWhatSomebodyCountsWhoLooksAtTheWallEveryMinute(@ForAll("lives") Life life, @ForAll Metric metric) {
        Tally tally = life.desk().stepper().tally(metric, life.history(), life.now(), life.target());

        SlaClock clock = SlaClock.of(metric, life.history());

        assertThat(clock.isRunning()).isEqualTo(tally.counts(metric));
        assertThat(clock.elapsed(life.desk().hours(), life.now())).isEqualTo(tally.elapsed);
    }

    @Property(tries = 2_000)
    void aTargetIsReachedInTheMinuteInWhichItIsCounted(@ForAll("lives") Life life, @ForAll Metric metric) {
        Instant later = life.now().plus(Duration.ofDays(9));
        Tally tally = life.desk().stepper().tally(metric, life.history(), later, life.target());

        Instant due = SlaClock.of(metric, life.history()).dueAt(life.desk().hours(), life.target());

        if (tally.reached != null) {
            assertThat(due).isEqualTo(tally.reached);
        } else {
            assertThat(due == null || due.isAfter(later)).isTrue();
        }
    }

    @Property(tries = 1_000)
    void anotherPolicyKeepsThePauses(@ForAll("lives") Life life, @ForAll Metric metric) {
        SlaClock clock = SlaClock.of(metric, life.history());
        Duration before = clock.elapsed(life.desk().hours(), life.now());
        Instant unused = clock.dueAt(life.desk().hours(), life.otherTarget());

        assertThat(clock.elapsed(life.desk().hours(), life.now())).isEqualTo(before);
        assertThat(clock.dueAt(life.desk().hours(), life.target()))
                .isEqualTo(SlaClock.of(metric, life.history()).dueAt(life.desk().hours(), life.target()));
    }

    @Provide
    Arbitrary<Life> lives() {
        return Arbitraries.longs().map(seed -> life(new Random(seed)));
    }

    private static Life life(Random random) {
        Instant begin = NEAR_CHANGES
                .get(random.nextInt(NEAR_CHANGES.size()))
                .plus(Duration.ofMinutes(random.nextInt(5 * 1_440)));
        List<Happening> history = new ArrayList<>(List.of(new Happening.Opened(begin, random.nextInt(4) > 0)));
        Instant at = begin;
        for (int n = random.nextInt(9); n > 0; n--) {
            at = at.plus(Duration.ofMinutes(1L + random.nextInt(random.nextBoolean() ? 90 : 1_800)));
            history.add(happening(random, at));
        }
        Instant now = at.plus(Duration.ofMinutes(random.nextInt(3_000)));
        return new Life(desk(random, begin), history, now, target(random), target(random));
    }

    private static Duration target(Random random) {
        return Duration.ofMinutes(1L + random.nextInt(random.nextBoolean() ? 240 : 2_400));
    }

    private static Happening happening(Random random, Instant at) {
        return switch (random.nextInt(4)) {
            case 0 -> new Happening.CustomerWrote(at);
            case 1 -> new Happening.AgentReplied(at);
            default -> new Happening.Moved(at, Status.values()[random.nextInt(Status.values().length)]);
        };
    }

    private static Desk desk(Random random, Instant begin) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, intervals(random, day == DayOfWeek.WEDNESDAY));
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            holidays.add(begin.atZone(zone).toLocalDate().plusDays(random.nextInt(10)));
        }
        return new Desk(zone, week, holidays);
    }

    private static List<Interval> intervals(Random random, boolean some) {
        List<Interval> intervals = new ArrayList<>();
        int from = random.nextInt(600);
        int count = random.nextInt(4) + (some ? 1 : 0);
        for (int n = 0; n < count && from < 1_400; n++) {
            int to = Math.min(1_440, from + 1 + random.nextInt(500));
            intervals.add(new Interval(from, to));
            from = to + random.nextInt(200);
        }
        return intervals;
    }
}
