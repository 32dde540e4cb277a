package dev.estela.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "612 34 56 78, ES, +34612345678",
        "+34 612-34-56-78, BR, +34612345678",
        "0034612345678, ES, +34612345678",
        "(11) 96123-4567, BR, +5511961234567"
    })
    void aPhoneIsReadAsTheStoresCountryWritesIt(String given, String country, String expected) {
        assertThat(Phones.normalise(given, country)).isEqualTo(expected);
    }

    @Test
    void whileTheStoreIsUnknownOnlyNumbersWithTheirCountryCodeAreRead() {
        assertThat(Phones.normalise("+34612345678", null)).isEqualTo("+34612345678");
        assertThat(Phones.normalise("612345678", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000", "123", "no phone", "", "+34 1"})
    void whatIsNoNumberJoinsNobody(String given) {
        assertThat(Phones.normalise(given, "ES")).isNull();
    }

    @Test
    void anEmailIsComparedInLowerCaseWithoutBlanks() {
        assertThat(Emails.normalise(" Ana.RUIZ@Example.COM ")).isEqualTo("ana.ruiz@example.com");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ana", "@example.com", "ana@", "a@b@c", "ana ruiz@example.com"})
    void whatIsNoEmailJoinsNobody(String given) {
        assertThat(Emails.normalise(given)).isNull();
    }
}
