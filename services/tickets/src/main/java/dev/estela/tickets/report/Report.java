package dev.estela.tickets.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What contacts cost, the dearest first, and how it is reckoned.
 *
 * @param currency that of most contacts: what is listed is in the order of its costs. Nothing is converted
 * @param total each contact once
 * @param rest what is not listed; absent where everything is
 */
record Report(
        Map<String, String> formulas,
        LocalDate from,
        LocalDate to,
        List<Dimension> by,
        @Nullable String currency,
        Row total,
        List<Row> items,
        @Nullable Rest rest) {

    private static final Map<String, String> FORMULAS = Map.of(
            "contacts", "tickets opened in the period, without those that were merged into another",
            "orders",
                    "orders placed in the period, also cancelled ones; a reason has those of its stores, or of its other group",
            "per100Orders", "100 * contacts / orders",
            "firstContactResolution",
                    "solvedAtFirst / solved; solved: at least once; at first: with exactly one answer of an agent until then, and not reopened within 7 days",
            "firstReply", "from the opening to the first answer; everything counts, not only open time",
            "resolution", "from the opening to the last solution, of those that are solved",
            "cost",
                    "minutes of work * what a minute costs the store now + granted gestures, in minor units; with those of merged tickets",
            "share",
                    "of all; contacts about an order of several products, or with several carriers, are in the group of each",
            "period", "whole days, UTC, from and to included");

    static Report of(ReportQuery query, List<Group> groups, Group all) {
        List<Cost> costs = costs(all, List.of());
        List<Row> rows = groups.stream()
                .limit(query.limit())
                .map(group -> Row.of(query.by(), group, all.contacts(), costs))
                .toList();
        return new Report(
                FORMULAS,
                query.from(),
                query.to(),
                query.by(),
                all.main(),
                Row.of(List.of(), all, all.contacts(), costs),
                rows,
                groups.size() <= query.limit() ? null : Rest.of(groups.getLast(), costs));
    }

    private static List<Cost> costs(Group group, List<Cost> all) {
        List<Cost> costs = group.spentInAll().stream().map(Cost::of).toList();
        List<Cost> whole = all.isEmpty() ? costs : all;
        return costs.stream().map(cost -> cost.among(whole)).toList();
    }

    /**
     * One group.
     *
     * @param group what its contacts have in common, by dimension
     * @param share of all contacts
     */
    record Row(
            Map<String, String> group,
            long contacts,
            @Nullable Double share,
            long orders,
            @Nullable Double per100Orders,
            long solved,
            long solvedAtFirst,
            @Nullable Double firstContactResolution,
            Times firstReply,
            Times resolution,
            long workSeconds,
            List<Cost> costs) {

        static Row of(List<Dimension> by, Group group, long contacts, List<Cost> all) {
            return new Row(
                    named(by, group),
                    group.contacts(),
                    Ratio.of(group.contacts(), contacts),
                    group.orders(),
                    Ratio.of(100 * group.contacts(), group.orders()),
                    group.solved(),
                    group.atFirst(),
                    Ratio.of(group.atFirst(), group.solved()),
                    new Times(group.replyMedian(), group.replyP90()),
                    new Times(group.resolutionMedian(), group.resolutionP90()),
                    group.workSeconds(),
                    Report.costs(group, all));
        }

        private static Map<String, String> named(List<Dimension> by, Group group) {
            List<String> names = List.of(group.one(), group.two());
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < by.size(); i++) {
                named.put(by.get(i).word(), names.get(i).isEmpty() ? "unknown" : names.get(i));
            }
            return named;
        }
    }

    /** How long it took half of them, and nine of ten. */
    record Times(@Nullable Long medianSeconds, @Nullable Long p90Seconds) {}

    /** @param groups how many are not listed */
    record Rest(long groups, long contacts, long workSeconds, List<Cost> costs) {
        static Rest of(Group group, List<Cost> all) {
            return new Rest(group.groups(), group.contacts(), group.workSeconds(), Report.costs(group, all));
        }
    }
}
