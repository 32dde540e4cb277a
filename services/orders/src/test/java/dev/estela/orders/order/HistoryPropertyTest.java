package dev.estela.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** In whatever order, and however often, things are said about an order: it ends as the same order on all five axes. */
class HistoryPropertyTest {
    private static final Set<String> ONCE = Set.of(OrderEvent.PLACED, OrderEvent.PAID, OrderEvent.DELIVERED);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyWayEndsInTheSameOrder(@ForAll(supplier = Histories.class) History history) {
        // Given
        CustomerOrder expected = CustomerOrder.unknown(Told.ORDER);
        history.inOrder().forEach(expected::take);
        // When
        CustomerOrder order = CustomerOrder.unknown(Told.ORDER);
        history.asTheyCame().forEach(order::take);
        // Then
        assertThat(order.picture()).isPresent().isEqualTo(expected.picture());
        assertThat(order.state().facts()).isEqualTo(expected.state().facts());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whoReadsTheLastEventKnowsTheOrderAndNoNewsIsToldTwice(@ForAll(supplier = Histories.class) History history) {
        // Given
        CustomerOrder order = CustomerOrder.unknown(Told.ORDER);
        // When
        List<OrderEvent> events = new ArrayList<>();
        history.asTheyCame().forEach(fact -> order.take(fact).events().stream()
                .filter(OrderEvent.class::isInstance)
                .map(OrderEvent.class::cast)
                .forEach(events::add));
        // Then
        OrderPicture end = order.picture().orElseThrow();
        OrderPicture told = events.getLast().order();
        assertThat(values(told)).isEqualTo(values(end));
        assertThat(told.status()).isEqualTo(end.status());
        assertThat(told.promise()).isEqualTo(end.promise());
        assertThat(told.fulfilments()).isEqualTo(end.fulfilments());
        assertThat(events).extracting(OrderEvent::version).isSorted().doesNotHaveDuplicates();
        assertThat(events.stream().map(OrderEvent::type).filter(ONCE::contains)).doesNotHaveDuplicates();
        assertThat(events.stream().map(OrderEvent::fulfilmentId).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    private static List<String> values(OrderPicture order) {
        OrderAxes axes = order.axes();
        return List.of(
                axes.order().value(),
                axes.payment().value(),
                axes.fulfilment().value(),
                axes.delivery().value(),
                axes.returns().value());
    }
}
