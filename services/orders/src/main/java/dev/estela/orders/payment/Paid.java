package dev.estela.orders.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the payments of a snapshot say together, in the words of Medusa's payment status.
 *
 * @param at when it came so far; null where no payment says when
 * @param inFull whether the whole order was ever captured, refunded since or not
 * @param refunds the refunds it knows, one text each
 */
public record Paid(String value, @Nullable Instant at, boolean inFull, List<String> refunds) {
    /** Shops round each line and each instalment by itself: a few minor units short is paid. */
    private static final long ROUNDING = 2;

    public static Paid of(@Nullable List<Payment> payments, long total, int lines) {
        Collection<Payment> all = payments == null ? List.of() : payments;
        boolean inFull = all.stream().anyMatch(payment -> payment.status().moneyCameIn())
                && sum(all, PaymentStatus::moneyCameIn) + Math.max(ROUNDING, lines) >= total;
        return new Paid(value(all, inFull), latest(all), inFull, refunds(all));
    }

    private static String value(Collection<Payment> all, boolean inFull) {
        if (any(all, PaymentStatus::isRefund)) {
            return any(all, status -> status == PaymentStatus.CAPTURED || status == PaymentStatus.PARTIALLY_REFUNDED)
                    ? "partially_refunded"
                    : "refunded";
        }
        if (any(all, PaymentStatus::moneyCameIn)) {
            return inFull ? "captured" : "partially_captured";
        }
        if (any(all, status -> status == PaymentStatus.AUTHORIZED)) {
            return "authorized";
        }
        if (any(all, status -> status == PaymentStatus.PENDING)) {
            return "awaiting";
        }
        return any(all, status -> status == PaymentStatus.CANCELLED) ? "canceled" : "not_paid";
    }

    private static boolean any(Collection<Payment> all, Predicate<PaymentStatus> status) {
        return all.stream().map(Payment::status).anyMatch(status);
    }

    private static long sum(Collection<Payment> all, Predicate<PaymentStatus> status) {
        return all.stream()
                .filter(payment -> status.test(payment.status()))
                .mapToLong(Payment::amount)
                .sum();
    }

    private static @Nullable Instant latest(Collection<Payment> all) {
        List<Instant> alive = times(all, payment -> !payment.status().isDead());
        List<Instant> chosen = alive.isEmpty() ? times(all, payment -> true) : alive;
        return chosen.isEmpty() ? null : chosen.getLast();
    }

    private static List<Instant> times(Collection<Payment> all, Predicate<Payment> which) {
        return all.stream()
                .filter(which)
                .map(Payment::at)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static List<String> refunds(Collection<Payment> all) {
        return all.stream()
                .filter(payment -> payment.status().isRefund())
                .map(payment -> payment.paymentId() + ":" + payment.status().value())
                .sorted()
                .distinct()
                .toList();
    }
}
