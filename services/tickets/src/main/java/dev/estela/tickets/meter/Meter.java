package dev.estela.tickets.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket costs against what is at stake in it. Money is in minor units.
 *
 * @param currency of what it costs
 * @param perMinute what a minute of work costs
 * @param spent what it has cost so far
 * @param expected what it costs from here on
 * @param stake what there is to lose; nothing where no order is known, or all of it was asked back
 * @param settle what settles it at once, where more work costs as much or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Meter(
        UUID ticketId,
        String currency,
        BigDecimal perMinute,
        Spent spent,
        Expected expected,
        @Nullable Stake stake,
        @Nullable Settlement settle) {

    static Meter of(
            UUID ticketId,
            String currency,
            BigDecimal perMinute,
            Spent spent,
            Expected expected,
            @Nullable Stake stake,
            boolean over) {
        return new Meter(
                ticketId,
                currency,
                perMinute,
                spent,
                expected,
                stake,
                over || stake == null || !stake.currency().equals(currency) ? null : settlement(stake, expected));
    }

    /** At break-even already: to be done with it is worth more than to have been right. */
    private static @Nullable Settlement settlement(Stake stake, Expected expected) {
        return stake.amount() > expected.cost()
                ? null
                : new Settlement(stake.amount(), stake.currency(), expected.cost() - stake.amount());
    }

    /**
     * @param gestures that were granted
     * @param total of work and gestures
     */
    record Spent(long seconds, long work, long gestures, long total) {
        static Spent of(long seconds, long work, long gestures) {
            return new Spent(seconds, work, gestures, work + gestures);
        }
    }

    /** @param tickets how many it is the mean of, of those about the same reason; none where a rule of the store says it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expected(
            Basis basis,
            long seconds,
            long cost,
            @Nullable String reason,
            @Nullable Long tickets) {}

    enum Basis {
        /** What tickets about the same took that had taken as long. */
        HISTORY,
        /** What the store says, since too few are solved. */
        POLICY
    }

    /**
     * @param amount what nobody has asked back yet
     * @param asked what was
     */
    record Stake(String orderId, long amount, long asked, String currency) {}

    /** @param saves what the work would cost more than that */
    record Settlement(long amount, String currency, long saves) {}
}
