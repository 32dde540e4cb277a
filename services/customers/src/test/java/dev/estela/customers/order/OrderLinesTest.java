package dev.estela.customers.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.contract.Examples.Example;
import dev.estela.customers.timeline.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderLinesTest {

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsToldInBothLanguages(Example example) {
        // When
        var telling = OrderLines.tell(example.type(), Examples.read(example, OrderFact.class));
        // Then
        assertThat(Told.words(telling).values())
                .allSatisfy(words -> assertThat(words).contains("100").doesNotContain("{", "null"));
    }

    @Test
    void theFactsAreNamed() {
        assertThat(spanish("order/placed.v1.example.json"))
                .isEqualTo("El cliente hizo el pedido 1001: 44,70\u00a0€, entrega prometida antes del 6 de noviembre");
        assertThat(spanish("order/cancelled.v1.example.json")).endsWith("se canceló: lo pidió el cliente");
        assertThat(spanish("order/changed.v1.example.json")).isEqualTo("Cambió el pedido 1001: fecha prometida");
        assertThat(spanish("order/fulfilled.v1.example.json")).contains("Correos");
    }

    @ParameterizedTest
    @EventsOf("order")
    void anOrderIsToldWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        // When
        var telling = OrderLines.tell(event.type(), event.as(OrderFact.class));
        // Then
        assertThat(Told.words(telling).values())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    private static String spanish(String name) {
        return examples().stream()
                .filter(example -> example.name().equals(name))
                .map(example -> OrderLines.tell(example.type(), Examples.read(example, OrderFact.class)))
                .map(Told::spanish)
                .findFirst()
                .orElseThrow();
    }

    static List<Example> examples() {
        return Examples.of("order");
    }
}
