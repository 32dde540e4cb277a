package dev.estela.customers.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.contract.Examples.Example;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TicketLinesTest {

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsToldInBothLanguages(Example example) {
        assertThat(Told.words(tell(example)).values())
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    @Test
    void aTicketThatAnEventOpenedSaysWhich() {
        assertThat(spanish("ticket/opened.v1.low-score.example.json"))
                .isEqualTo("Se abrió el ticket T-1042: descontento con la entrega");
    }

    @Test
    void aTicketThatACustomerOpenedSaysHow() {
        assertThat(spanish("ticket/opened.v1.example.json")).isEqualTo("Se abrió el ticket T-1042 por correo");
    }

    @Test
    void aBrokenPromiseSaysWhich() {
        assertThat(spanish("ticket/breached.v1.example.json")).startsWith("Ticket T-1042: no se cumplió el plazo de ");
    }

    @Test
    void aClaimSaysWithWhomAndARefundHowMuch() {
        assertThat(spanish("ticket/claim-opened.v1.example.json"))
                .isEqualTo("Ticket T-1042: se abrió una reclamación a Correos");
        assertThat(spanish("ticket/refund-requested.v1.example.json"))
                .startsWith("Ticket T-1042: se pidió a la tienda reembolsar 44,70");
    }

    @Test
    void aNoteIsToldWithoutItsWords() {
        assertThat(spanish("ticket/noted.v1.example.json")).isEqualTo("Ticket T-1042: se dejó una nota interna");
    }

    @ParameterizedTest
    @EventsOf("ticket")
    void aTicketIsToldWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        // When
        var telling = TicketLines.tell(event.type(), event.as(TicketFact.class));
        // Then
        assertThat(Told.words(telling).values())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    private static String spanish(String name) {
        return examples().stream()
                .filter(example -> example.name().equals(name))
                .map(TicketLinesTest::tell)
                .map(Told::spanish)
                .findFirst()
                .orElseThrow();
    }

    private static Telling tell(Example example) {
        return TicketLines.tell(example.type(), Examples.read(example, TicketFact.class));
    }

    static List<Example> examples() {
        return Examples.of("ticket");
    }
}
