package dev.estela.tickets.gesture;

import dev.estela.tickets.ticket.RefusedException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a store gives away, in units of its currency.
 *
 * @param agentPerWeek what one agent may give in a week, Monday to Sunday where the store is
 * @param customerPer30Days what one customer may get in thirty days
 * @param atOnce the most for one incident
 * @param approvalFrom from which amount somebody else has to approve it
 */
public record GesturePolicy(
        @NotNull @PositiveOrZero BigDecimal agentPerWeek,
        @NotNull @PositiveOrZero BigDecimal customerPer30Days,
        @NotNull @PositiveOrZero BigDecimal atOnce,
        @NotNull @PositiveOrZero BigDecimal approvalFrom) {
    public static final String KIND = "gestures";

    public static final GesturePolicy STANDARD = new GesturePolicy(
            BigDecimal.valueOf(200), BigDecimal.valueOf(60), BigDecimal.valueOf(50), BigDecimal.valueOf(25));

    /**
     * @param givenByAgent what the agent has given this week
     * @param gotByCustomer what the customer has got in thirty days
     * @throws RefusedException naming the limit and what is left of it
     */
    void check(BigDecimal amount, BigDecimal givenByAgent, BigDecimal gotByCustomer) {
        refusal("at-once", "For one incident", atOnce, amount)
                .or(() -> refusal(
                        "agent-budget", "Your budget of this week", agentPerWeek.subtract(givenByAgent), amount))
                .or(() -> refusal(
                        "customer-cap",
                        "What this customer may get in 30 days",
                        customerPer30Days.subtract(gotByCustomer),
                        amount))
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private static Optional<RefusedException> refusal(String rule, String limit, BigDecimal left, BigDecimal amount) {
        return amount.compareTo(left) <= 0
                ? Optional.empty()
                : Optional.of(new RefusedException(
                        rule,
                        limit + " leaves " + left.max(BigDecimal.ZERO).toPlainString() + ", not "
                                + amount.toPlainString()));
    }

    boolean needsApproval(BigDecimal amount) {
        return amount.compareTo(approvalFrom) >= 0;
    }
}
