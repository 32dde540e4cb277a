package dev.estela.customers.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.customers.order.OrderFact.Axes;
import dev.estela.customers.order.OrderFact.Axis;
import dev.estela.customers.order.OrderFact.Fulfilment;
import dev.estela.customers.order.OrderFact.Line;
import dev.estela.customers.search.OrderSaid;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderSearchTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:15:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-06T10:15:00Z");

    @Test
    void anOrderIsFoundByWhatWasBoughtAndByEachOfItsParcels() {
        // Given
        List<Line> lines = List.of(new Line("SKU-1", "Red lamp", 2), new Line(null, null, 1));
        List<Fulfilment> parcels = List.of(parcel("PQ1"), parcel(null), parcel("PQ2"), parcel("PQ1"));
        // When
        OrderSaid said = OrderSearch.said(order(MONDAY, lines, parcels, new Axes(null, new Axis("delivered"))));
        // Then
        assertThat(said)
                .isEqualTo(new OrderSaid(
                        "o-1",
                        "es",
                        "c-1",
                        7,
                        MONDAY,
                        "1001",
                        "open",
                        "delivered",
                        "EUR",
                        4_470L,
                        List.of(new OrderSaid.Item("SKU-1", "Red lamp", 2), new OrderSaid.Item("", "", 1)),
                        List.of("PQ1", "PQ2")));
    }

    @Test
    void anOrderThatSaysLittleIsFoundByItsDayAtLeast() {
        OrderSaid said = OrderSearch.said(order(null, null, null, null));
        assertThat(said.placedAt()).isEqualTo(FRIDAY);
        assertThat(said.delivery()).isNull();
        assertThat(said.items()).isEmpty();
        assertThat(said.parcels()).isEmpty();
        assertThat(OrderSearch.said(order(null, null, null, new Axes(null, null)))
                        .delivery())
                .isNull();
    }

    private static Fulfilment parcel(String trackingNumber) {
        return new Fulfilment("f", "correos", trackingNumber);
    }

    private static OrderFact order(Instant placedAt, List<Line> lines, List<Fulfilment> parcels, Axes axes) {
        return new OrderFact(
                "o-1", "1001", "es", "c-1", FRIDAY, 7, placedAt, "open", null, "EUR", 4_470L, null, null, lines,
                parcels, List.of(), axes);
    }
}
