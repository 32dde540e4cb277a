package dev.estela.tickets.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "PT1M,within one hour",
        "PT1H,within one hour",
        "PT1H1S,within 2 hours",
        "PT48H,within 48 hours",
        "PT49H,within 3 days",
        "PT72H,within 3 days"
    })
    void howLongItTakesIsToldInRoundNumbersThatArePromisedRatherTooLate(Duration expected, String told) {
        assertThat(Words.of("en", List.of()).receipt("T-1", expected, "Toys")).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"es-ES,en,Hola", "en_GB,es,Hello", "fr,es,Hola", "fr,de,Hello"})
    void theCustomersLanguageElseTheStoresElseEnglish(String customers, String store, String hello) {
        assertThat(Words.of(customers, List.of(store)).receipt("T-1", null, "Toys"))
                .startsWith(hello);
    }

    @Test
    void whoeverSaysNothingIsWrittenToInTheStoresLanguage() {
        assertThat(Words.of(null, List.of("es")).receiptSubject()).isEqualTo("Hemos recibido tu mensaje");
        assertThat(Words.of("es", List.of()).receipt("T-1", Duration.ofHours(1), "Toys"))
                .contains("menos de una hora", "T-1", "Toys");
    }
}
