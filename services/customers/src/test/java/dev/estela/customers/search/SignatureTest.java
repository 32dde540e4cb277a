package dev.estela.customers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final List<String> WORDS =
            List.of("ana", "ruiz", "garcia", "alcobendas", "28108", "tren", "madera", "toy9", "34.90", "es");

    @Test
    void whatAnOrderHoldsIsNeverPassedOver() {
        long order = Signature.of(WORDS);
        assertThat(WORDS).allMatch(word -> (order & Signature.of(word)) == Signature.of(word));
    }

    @Test
    void mostOfWhatItDoesNotHoldIs() {
        long order = Signature.of(WORDS);
        long taken = IntStream.range(0, 10_000)
                .mapToObj(n -> "word" + n)
                .filter(word -> (order & Signature.of(word)) == Signature.of(word))
                .count();
        assertThat(taken).isLessThan(1_000);
    }
}
