package dev.estela.tickets.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that have something in common, as the database counts them.
 *
 * @param groups how many these are: more than one only where the rest was put together
 * @param main the currency that most contacts of all groups have
 */
record Group(
        String one,
        String two,
        long groups,
        long contacts,
        long orders,
        long solved,
        long atFirst,
        @Nullable Long replyMedian,
        @Nullable Long replyP90,
        @Nullable Long resolutionMedian,
        @Nullable Long resolutionP90,
        @Nullable String main,
        @Nullable List<Spent> spent) {

    List<Spent> spentInAll() {
        return spent == null ? List.of() : spent;
    }

    long workSeconds() {
        return spentInAll().stream().mapToLong(Spent::seconds).sum();
    }

    /**
     * What was spent in one currency, in its minor units.
     *
     * @param work not rounded yet
     */
    record Spent(String currency, long seconds, BigDecimal work, long gestures) {}
}
