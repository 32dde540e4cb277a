package dev.estela.orders.payment;

import static dev.estela.orders.payment.PaymentStatus.CANCELLED;
import static dev.estela.orders.payment.PaymentStatus.CAPTURED;
import static dev.estela.orders.payment.PaymentStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaidTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    @ParameterizedTest(name = "{0} of 1000 is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                     | not_paid           | false",
                "FAILED 1000                            | not_paid           | false",
                "CANCELLED 1000                         | canceled           | false",
                "PENDING 1000                           | awaiting           | false",
                "AUTHORIZED 1000                        | authorized         | false",
                "FAILED 1000, AUTHORIZED 1000           | authorized         | false",
                "CAPTURED 400                           | partially_captured | false",
                "CAPTURED 400, PENDING 600              | partially_captured | false",
                "CAPTURED 400, CAPTURED 600             | captured           | true",
                "CAPTURED 998                           | captured           | true",
                "CAPTURED 997                           | partially_captured | false",
                "CAPTURED 400, REFUNDED 600             | partially_refunded | true",
                "PARTIALLY_REFUNDED 1000                | partially_refunded | true",
                "REFUNDED 1000                          | refunded           | true",
                "REFUNDED 1000, FAILED 1000             | refunded           | true",
            })
    void paymentsSayTogether(String payments, String value, boolean inFull) {
        Paid paid = Paid.of(payments(payments), 1000, 1);

        assertThat(paid.value()).isEqualTo(value);
        assertThat(paid.inFull()).isEqualTo(inFull);
    }

    @Test
    void everyLineMayBeRoundedByACent() {
        assertThat(Paid.of(payments("CAPTURED 995"), 1000, 5).inFull()).isTrue();
        assertThat(Paid.of(payments("CAPTURED 994"), 1000, 5).inFull()).isFalse();
    }

    @Test
    void nothingIsPaidByNothing() {
        assertThat(Paid.of(null, 0, 1)).isEqualTo(new Paid("not_paid", null, false, List.of()));
    }

    @Test
    void moneyIsAsOldAsItsLastMoveAndADeadPaymentMovesNothing() {
        assertThat(Paid.of(List.of(at("a", CAPTURED, LATER), at("b", CAPTURED, NOON)), 1000, 1)
                        .at())
                .isEqualTo(LATER);
        assertThat(Paid.of(List.of(at("a", CAPTURED, NOON), at("b", FAILED, LATER), at("c", CANCELLED, LATER)), 1000, 1)
                        .at())
                .isEqualTo(NOON);
        assertThat(Paid.of(List.of(at("a", FAILED, LATER)), 1000, 1).at()).isEqualTo(LATER);
        assertThat(Paid.of(List.of(at("a", CAPTURED, null)), 1000, 1).at()).isNull();
    }

    @Test
    void everyRefundHasANameOfItsOwn() {
        assertThat(Paid.of(payments("REFUNDED 2, CAPTURED 9, PARTIALLY_REFUNDED 1, REFUNDED 2"), 10, 1)
                        .refunds())
                .containsExactly("PARTIALLY_REFUNDED1:partially_refunded", "REFUNDED2:refunded");
    }

    private static Payment at(String id, PaymentStatus status, Instant at) {
        return new Payment(id, null, status, 500, at);
    }

    private static List<Payment> payments(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .map(one ->
                        new Payment(one[0] + one[1], null, PaymentStatus.valueOf(one[0]), Long.parseLong(one[1]), null))
                .toList();
    }
}
