package dev.estela.tickets.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonGuessTest {
    private static final List<Reason> REASONS = List.of(
            reason("delivery", true),
            reason("delivery/stuck", true, "parado", "no se mueve"),
            reason("delivery/lost", true, "perdido"),
            reason("order/cancel", true, "cancel", "anular"),
            reason("old", false, "perdido del todo y para siempre"));

    @Test
    void theReasonWhoseWordsStandInItIsProposed() {
        assertThat(ReasonGuess.of("Mi paquete está PARADO", REASONS)).contains("delivery/stuck");
        assertThat(ReasonGuess.of("I want to cancel, please", REASONS)).contains("order/cancel");
    }

    @Test
    void accentsAndCapitalsMakeNoDifference() {
        assertThat(ReasonGuess.of("NO SÉ MUÉVE", REASONS)).contains("delivery/stuck");
    }

    @Test
    void wordsAreWholeWords() {
        assertThat(ReasonGuess.of("cancellation of my newsletter", REASONS)).isEmpty();
    }

    @Test
    void whatIsNoLongerInUseIsNotProposed() {
        assertThat(ReasonGuess.of("perdido del todo y para siempre", REASONS)).contains("delivery/lost");
    }

    @Test
    void aGroupIsProposedOnlyOnceNoMorePreciseReasonOfItIsInUse() {
        Reason group = reason("delivery", true, "entrega");
        assertThat(ReasonGuess.of("mi entrega", List.of(group, reason("delivery/lost", true, "perdido"))))
                .isEmpty();
        assertThat(ReasonGuess.of("mi entrega", List.of(group, reason("delivery/lost", false, "perdido"))))
                .contains("delivery");
        assertThat(ReasonGuess.of("mi entrega", List.of(group, reason("delivery_late", true, "tarde"))))
                .contains("delivery");
    }

    @Test
    void theLongestMatchWins() {
        assertThat(ReasonGuess.of("perdido, creo; no se mueve", REASONS)).contains("delivery/stuck");
    }

    private static Reason reason(String path, boolean active, String... words) {
        return new Reason(path, Map.of("es", path), Map.of("es", List.of(words)), active);
    }
}
