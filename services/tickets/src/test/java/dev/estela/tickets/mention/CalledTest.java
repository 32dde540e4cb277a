package dev.estela.tickets.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@ana have a look|ana",
                "Could you, @Ana?|ana",
                "ask @eva.gil.|eva.gil",
                "(@ana-maria)|ana-maria",
                "@ana@example.com knows|ana@example.com",
                "¿@ana?|ana"
            })
    void somebodyIsCalled(String text, String name) {
        assertThat(Called.names(text)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"write to ana@example.com", "@ nobody", "50@3", "''"})
    void nobodyIsCalled(String text) {
        assertThat(Called.names(text)).isEmpty();
    }
}
