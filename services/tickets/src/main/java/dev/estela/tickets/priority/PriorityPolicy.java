package dev.estela.tickets.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The formula of a store: points for what is at stake; their sum is the priority.
 *
 * @param value points for an order of at least this much, in units of its currency
 * @param lateness points for a parcel at least so many days late
 * @param legalDate points when the law wants an answer within so many days
 * @param tiers points for each tier of customers
 * @param troubles points for each kind of event that opens tickets
 * @param reopened points each time a solved ticket came back
 * @param normal the sum from which a ticket is NORMAL, below it is LOW; likewise the others
 */
public record PriorityPolicy(
        @NotNull @Valid @Size(max = 20) List<Threshold> value,
        @NotNull @Valid @Size(max = 20) List<Threshold> lateness,
        @NotNull @Valid @Size(max = 20) List<Threshold> legalDate,
        @NotNull @Size(max = 50) Map<String, @Min(-100) @Max(100) Integer> tiers,
        @NotNull @Size(max = 50) Map<String, @Min(-100) @Max(100) Integer> troubles,
        @Min(0) @Max(100) int reopened,
        int normal,
        int high,
        int urgent) {

    public record Threshold(
            @NotNull BigDecimal from, @Min(-100) @Max(100) int points) {}

    public static final String KIND = "priority";

    public static final PriorityPolicy STANDARD = new PriorityPolicy(
            List.of(threshold(100, 1), threshold(300, 2)),
            List.of(threshold(1, 1), threshold(5, 2)),
            List.of(threshold(3, 3), threshold(7, 1)),
            Map.of("vip", 2),
            Map.of("lost", 3, "exception", 2, "attempt_failed", 2, "low_score", 2, "undeliverable_notice", 1),
            1,
            0,
            3,
            5);

    private static Threshold threshold(int from, int points) {
        return new Threshold(BigDecimal.valueOf(from), points);
    }

    public Assessment assess(Stakes stakes, Instant now) {
        List<Assessment.Point> because = new ArrayList<>();
        add(because, "value", value(stakes));
        add(because, "lateness", stakes.daysLate() == null ? 0 : reached(lateness, stakes.daysLate()));
        add(because, "legal_date", legalDate(stakes.legalDate(), now));
        add(because, "tier", stakes.tier() == null ? 0 : tiers.getOrDefault(stakes.tier(), 0));
        add(because, "trouble", stakes.trouble() == null ? 0 : troubles.getOrDefault(stakes.trouble(), 0));
        add(because, "reopened", stakes.reopened() * reopened);
        int sum = because.stream().mapToInt(Assessment.Point::points).sum();
        return new Assessment(priority(sum), sum, List.copyOf(because));
    }

    private static void add(List<Assessment.Point> because, String factor, int points) {
        if (points != 0) {
            because.add(new Assessment.Point(factor, points));
        }
    }

    private Priority priority(int sum) {
        if (sum >= urgent) {
            return Priority.URGENT;
        }
        if (sum >= high) {
            return Priority.HIGH;
        }
        return sum >= normal ? Priority.NORMAL : Priority.LOW;
    }

    private int value(Stakes stakes) {
        if (stakes.orderTotal() == null || stakes.currency() == null) {
            return 0;
        }
        int digits = Currency.getInstance(stakes.currency()).getDefaultFractionDigits();
        return reached(value, BigDecimal.valueOf(stakes.orderTotal(), Math.max(0, digits)));
    }

    /** The nearer the date the more it counts: of the thresholds that are not yet exceeded the smallest. */
    private int legalDate(@Nullable Instant date, Instant now) {
        if (date == null) {
            return 0;
        }
        BigDecimal days =
                BigDecimal.valueOf(Math.max(0, Duration.between(now, date).toDays()));
        return legalDate.stream()
                .filter(threshold -> days.compareTo(threshold.from()) <= 0)
                .min(java.util.Comparator.comparing(Threshold::from))
                .map(Threshold::points)
                .orElse(0);
    }

    private static int reached(List<Threshold> thresholds, int amount) {
        return reached(thresholds, BigDecimal.valueOf(amount));
    }

    private static int reached(List<Threshold> thresholds, BigDecimal amount) {
        return thresholds.stream()
                .filter(threshold -> amount.compareTo(threshold.from()) >= 0)
                .max(java.util.Comparator.comparing(Threshold::from))
                .map(Threshold::points)
                .orElse(0);
    }
}
