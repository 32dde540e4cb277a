package dev.estela.tickets.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers are answered in their language, where the macro speaks it. */
class WordingTest {
    @ParameterizedTest(name = "there is {0}, the customer reads {1}, the store speaks {2}: {3}, meant: {4}")
    @CsvSource({
        "es en, es-ES, en, es, true",
        "es en, es, en, es, true",
        "es en, en_GB, es, en, true",
        "es en, fr-FR, es, es, false",
        "es en, fr-FR, de, en, false",
        "es en, , es, es, true",
        "es en, , , en, true",
        "ca gl, fr, es, ca, false",
        "gl, , , gl, true"
    })
    void theNearestLanguageIsTaken(String there, String customers, String stores, String language, boolean meant) {
        Map<String, String> texts =
                Arrays.stream(there.split(" ")).collect(Collectors.toMap(one -> one, one -> "words in " + one));
        assertThat(Wording.of(texts, customers, stores == null ? List.of() : List.of(stores)))
                .isEqualTo(new Wording(language, "words in " + language, meant));
    }
}
