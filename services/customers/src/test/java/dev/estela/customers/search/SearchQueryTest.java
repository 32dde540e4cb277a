package dev.estela.customers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.http.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @ParameterizedTest
    @ValueSource(strings = {"+34 612 34 56 78", "0034 612-345-678", "612 345 678", "(612) 345.678", "612345678"})
    void aPhoneIsOneThingHoweverItIsWritten(String phone) {
        Asked asked = SearchQuery.of(phone).readings().getFirst().getFirst();

        assertThat(asked.beginnings()).anyMatch(beginning -> "p34612345678".endsWith(beginning.substring(1)));
    }

    @Test
    void numbersSideBySideMayAlsoBeTwoThings() {
        assertThat(typed("100234 28013")).containsExactly(List.of("100234 28013"), List.of("100234", "28013"));
    }

    @Test
    void everyWordIsAThingOfItsOwn() {
        assertThat(typed(" García-López  madrid 34,90 ana@example.com "))
                .containsExactly(List.of("garcia", "lopez", "madrid", "34,90", "ana@example.com"));
    }

    @Test
    void anAddressIsFoundByItsBeginning() {
        assertThat(SearchQuery.of("Ana@ex").readings().getFirst().getFirst().beginnings())
                .containsExactly("eana@ex");
    }

    @Test
    void aNumberMayBeAnOrderAParcelAPostcodeOrASum() {
        assertThat(SearchQuery.of("28013").readings().getFirst().getFirst().keys())
                .contains("o28013", "t28013", "z28013", "s28013", "a28013.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "¿?", "a b c d e f g h i"})
    void whatCannotBeSearchedForIsRefusedWithAWord(String typed) {
        assertThatThrownBy(() -> SearchQuery.of(typed)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().status())
                .isEqualTo(400));
    }

    @Test
    void aNovelIsRefused() {
        assertThatThrownBy(() -> SearchQuery.of("x".repeat(201))).isInstanceOf(ProblemException.class);
    }

    private static List<List<String>> typed(String text) {
        return SearchQuery.of(text).readings().stream()
                .map(reading -> reading.stream().map(Asked::typed).toList())
                .toList();
    }
}
