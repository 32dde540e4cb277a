package dev.estela.customers.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.contract.Examples.Example;
import dev.estela.customers.order.OrderFact.Axes;
import dev.estela.customers.order.OrderFact.Axis;
import dev.estela.customers.order.OrderFact.Fulfilment;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderLinesTest {
    private static final Instant NOON = Instant.parse("2026-11-06T12:00:00Z");

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

    /** As the orders service names what changes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "customerId",
                "placedAt",
                "status",
                "cancelledAt",
                "cancelReason",
                "currency",
                "total",
                "locale",
                "destination",
                "promise",
                "lines",
                "fulfilments",
                "payment",
                "fulfilment",
                "delivery",
                "contact"
            })
    void whateverChangesHasAWordInEachLanguage(String change) {
        var telling = new Telling(
                NOON,
                "order.changed",
                "order.changed.fields",
                Map.of("number", "1", "changes", List.of(change)),
                "o-1",
                "o-1",
                "es",
                "c-1");
        assertThat(Told.spanish(telling))
                .startsWith("Cambió el pedido 1: ")
                .doesNotContain(": " + change.replaceAll("[A-Z].*", ""));
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

    @Test
    void theParcelIsTheOneTheEventNamesAndElseTheLast() {
        var first = new Fulfilment("f-1", "correos", "PQ1");
        var last = new Fulfilment("f-2", "seur", "PQ2");
        assertThat(fact("f-1", null, List.of(first, last)).fulfilment()).isEqualTo(first);
        assertThat(fact("f-9", null, List.of(first, last)).fulfilment()).isEqualTo(last);
        assertThat(fact("f-1", null, List.of()).fulfilment()).isNull();
        assertThat(fact("f-1", null, null).fulfilment()).isNull();
    }

    @Test
    void moneyThatIsPaidBackInPartIsToldAsAPart() {
        assertThat(refund(new Axes(new Axis("partially_refunded"), null))).isEqualTo("order.refunded.partly");
        assertThat(refund(new Axes(new Axis("refunded"), null))).isEqualTo("order.refunded");
        assertThat(refund(new Axes(new Axis(null), null))).isEqualTo("order.refunded");
        assertThat(refund(new Axes(null, null))).isEqualTo("order.refunded");
        assertThat(refund(null)).isEqualTo("order.refunded");
    }

    @Test
    void aDayIsToldOnlyWhereOneWasPromised() {
        assertThat(OrderLines.tell("dev.estela.order.placed.v1", fact(null, null, null))
                        .phrase())
                .isEqualTo("order.placed");
    }

    @Test
    void anOrderIsToldInItsOwnStoryAndThatOfItsCustomer() {
        var telling = OrderLines.tell("dev.estela.order.changed.v1", fact(null, null, null));
        assertThat(telling)
                .isEqualTo(new Telling(
                        NOON,
                        "order.changed",
                        "order.changed",
                        Map.of("number", "o-1", "changes", List.of()),
                        "o-1",
                        "o-1",
                        "es",
                        "c-1"));
    }

    private static String refund(Axes axes) {
        return OrderLines.tell("dev.estela.order.refunded.v1", fact(null, axes, null))
                .phrase();
    }

    private static OrderFact fact(String fulfilmentId, Axes axes, List<Fulfilment> fulfilments) {
        return new OrderFact(
                "o-1",
                null,
                "es",
                "c-1",
                NOON,
                1,
                NOON,
                "open",
                null,
                null,
                null,
                fulfilmentId,
                null,
                null,
                fulfilments,
                List.of(),
                axes);
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
