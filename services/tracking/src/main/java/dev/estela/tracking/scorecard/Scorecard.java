package dev.estela.tracking.scorecard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How carriers did, and how it is reckoned.
 *
 * @param total all parcels together
 * @param rest what is not listed; absent where everything is
 */
record Scorecard(
        Map<String, String> formulas,
        LocalDate from,
        LocalDate to,
        Dimension by,
        Row total,
        List<Row> items,
        @Nullable Rest rest) {
    private static final Map<String, String> FORMULAS = Map.of(
            "parcels", "parcels delivered, returned or lost in the period; what is found again is not lost",
            "onTime",
                    "delivered no later than was promised then / delivered with a promise, without those the carrier got after the promised moment and delivered late",
            "firstAttempt", "delivered with no failed attempt before / delivered, or with a failed attempt",
            "transit",
                    "days from the first scan that proves the carrier had the parcel to the delivery, also days without work",
            "silent", "parcels the carrier said nothing about for longer than usual / parcels",
            "enough",
                    "shares and percentiles of fewer than " + Share.ENOUGH
                            + " parcels are absent, the 95th percentile of fewer than 20",
            "period", "whole days, UTC, from and to included");

    static Scorecard of(ScorecardQuery query, List<Group> groups) {
        Group all = groups.getFirst();
        List<Row> rows = groups.stream()
                .skip(1)
                .limit(query.limit())
                .map(group -> Row.of(query.by(), group))
                .toList();
        long listed = rows.stream().mapToLong(Row::parcels).sum();
        return new Scorecard(
                FORMULAS,
                query.from(),
                query.to(),
                query.by(),
                Row.of(null, all),
                rows,
                rows.size() == all.groups() ? null : new Rest(all.groups() - rows.size(), all.parcels() - listed));
    }

    /** One group. @param group its carrier, and its service or lane; empty for all together */
    record Row(
            Map<String, String> group,
            long parcels,
            long delivered,
            long returned,
            long lost,
            Share onTime,
            Share firstAttempt,
            Transit transit,
            Share silent,
            long silences) {
        static Row of(@Nullable Dimension by, Group group) {
            return new Row(
                    names(by, group),
                    group.parcels(),
                    group.delivered(),
                    group.returned(),
                    group.lost(),
                    Share.of(group.onTime(), group.promised()),
                    Share.of(group.firstAttempt(), group.attempted()),
                    Transit.of(group.timed(), group.transit()),
                    Share.of(group.silent(), group.parcels()),
                    group.silences());
        }

        private static Map<String, String> names(@Nullable Dimension by, Group group) {
            if (by == null) {
                return Map.of();
            }
            Map<String, String> names = new LinkedHashMap<>();
            names.put(Dimension.CARRIER.word(), known(group.carrier()));
            names.put(by.word(), known(group.name()));
            return names;
        }

        private static String known(@Nullable String name) {
            return Objects.requireNonNullElse(name, "unknown");
        }
    }

    /** What is not listed. */
    record Rest(long groups, long parcels) {}
}
