package dev.estela.customers.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.timeline.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class GestureLinesTest {
    @Test
    void whatWasGivenIsToldWithItsAmountAndWithoutItsCode() {
        var granted = Examples.of("gesture").stream()
                .filter(example -> example.name().equals("gesture/granted.v1.example.json"))
                .findFirst()
                .orElseThrow();
        var telling = GestureLines.tell(granted.type(), Examples.read(granted, GestureFact.class));
        assertThat(Told.spanish(telling)).isEqualTo("Se concedió al cliente un vale de 10,00\u00a0€");
        assertThat(telling.parameters().toString()).doesNotContain("K7QF");
    }

    @ParameterizedTest
    @EventsOf("gesture")
    void aGestureIsToldWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        var telling = GestureLines.tell(event.type(), event.as(GestureFact.class));
        assertThat(Told.words(telling).values())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }
}
