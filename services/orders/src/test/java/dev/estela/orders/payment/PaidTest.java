package dev.estela.orders.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaidTest {
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
