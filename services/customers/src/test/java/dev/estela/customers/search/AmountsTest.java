package dev.estela.customers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "3490, EUR, 34.90",
        "5, EUR, 0.05",
        "3490, JPY, 3490",
        "3490, KWD, 3.490",
        "3490, ???, 34.90",
        "3490, , 34.90"
    })
    void aSumStandsInTheIndexAsItsCurrencyWritesIt(long minor, String currency, String word) {
        assertThat(Amounts.word(minor, currency)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34,90|34.90",
                "34.90|34.90",
                "34,90€|34.90",
                "€34.90|34.90",
                "1.234,50|1234.50",
                "1,234.50|1234.50"
            })
    void aSumIsReadHoweverItIsWritten(String written, String word) {
        assertThat(Amounts.read(written)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35", "35 €"})
    void aRoundSumMayLeaveItsHundredthsOut(String written) {
        assertThat(Amounts.read(written)).containsExactly("35", "35.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "34,9", "12-34", "+34612345678"})
    void whatIsNoSumIsNotTakenForOne(String written) {
        assertThat(Amounts.read(written)).isEmpty();
    }
}
