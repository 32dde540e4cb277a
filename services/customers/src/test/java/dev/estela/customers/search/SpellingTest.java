package dev.estela.customers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "'José María Núñez', 'jose maria nunez'",
        "'GARCÍA-LÓPEZ', 'garcia lopez'",
        "'O''Brien', 'o brien'",
        "'Straße', 'strasse'",
        "'Ångström Ørsted Łódź', 'angstrom orsted lodz'",
        "'  tren   de madera (2 uds.) ', 'tren de madera 2 uds'"
    })
    void wordsAreComparedWithoutAccentsAndCapitals(String text, String words) {
        assertThat(String.join(" ", Spelling.words(text))).isEqualTo(words);
    }

    @Test
    void aCodeIsOneWordHoweverItIsPunctuated() {
        assertThat(Spelling.code("#ES-1001/A")).isEqualTo("es1001a");
    }

    @ParameterizedTest
    @CsvSource({
        "gracia, garcia, true",
        "garsia, garcia, true",
        "garci, garcia, true",
        "garccia, garcia, true",
        "hernadnes, hernandez, true",
        "ana, eva, false",
        "ruiz, rios, false",
        "madrid, malaga, false"
    })
    void aSlipOfTheFingerIsForgivenAndAnotherNameIsNot(String typed, String meant, boolean alike) {
        assertThat(Spelling.alike(typed, meant)).isEqualTo(alike);
    }

    @Property
    void wordsThatAreAlikeShareAVariant(@ForAll("slips") Slip slip) {
        Set<String> shared = new HashSet<>(Spelling.variants(slip.typed()));
        shared.retainAll(Spelling.variants(slip.meant()));

        assertThat(shared).isNotEmpty();
        assertThat(Spelling.alike(slip.typed(), slip.meant())).isTrue();
    }

    record Slip(String typed, String meant) {}

    @Provide
    Arbitrary<Slip> slips() {
        Arbitrary<String> words =
                Arbitraries.strings().withCharRange('a', 'e').ofMinLength(5).ofMaxLength(12);
        Arbitrary<Character> letters = Arbitraries.chars().range('a', 'e');
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 11);
        return words.flatMap(word -> kinds.flatMap(kind -> places.flatMap(place -> letters.map(
                letter -> new Slip(slipped(word, kind, Math.min(place, word.length() - 2), letter), word)))));
    }

    private static String slipped(String word, int kind, int at, char letter) {
        String before = word.substring(0, at);
        return switch (kind) {
            case 0 -> before + word.substring(at + 1);
            case 1 -> before + letter + word.substring(at);
            case 2 -> before + letter + word.substring(at + 1);
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
