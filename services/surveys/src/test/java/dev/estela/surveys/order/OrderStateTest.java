package dev.estela.surveys.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.surveys.order.OrderState.Axes;
import dev.estela.surveys.order.OrderState.Axis;
import dev.estela.surveys.order.OrderState.Destination;
import dev.estela.surveys.order.OrderState.Fulfilment;
import dev.estela.surveys.order.OrderState.Line;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStateTest {
    private static final Instant AT = Instant.parse("2026-11-03T16:00:00Z");

    @Test
    void anOrderIsShippedWholeWhenEveryPieceOfEveryLineIs() {
        List<Line> ordered = List.of(new Line("1", 2), new Line("2", 1));
        assertThat(order(ordered, parcel("A", new Line("1", 2), new Line("2", 1)))
                        .shippedWhole())
                .isTrue();
        assertThat(order(ordered, parcel("A", new Line("1", 2))).shippedWhole()).isFalse();
        assertThat(order(ordered, parcel("A", new Line("1", 1), new Line("2", 1)))
                        .shippedWhole())
                .isFalse();
        assertThat(order(ordered, parcel("A", new Line("1", 1), new Line("2", 1)), parcel("B", new Line("1", 1)))
                        .shippedWhole())
                .isTrue();
        assertThat(order(ordered).shippedWhole()).isFalse();
    }

    @Test
    void aFulfilmentThatNamesNoLinesStandsForAll() {
        assertThat(order(List.of(new Line("1", 2)), parcel("A")).shippedWhole()).isTrue();
    }

    @Test
    void twoFulfilmentsInOneParcelAreOneParcel() {
        assertThat(order(List.of(), parcel("A"), parcel("A"), parcel("B")).parcels())
                .isEqualTo(2);
    }

    @Test
    void onlyACancelledOrderWasCancelled() {
        OrderState open = order(List.of());
        assertThat(open.cancelled()).isNull();
        assertThat(open.delivered()).isNull();
        assertThat(open.returned()).isNull();
    }

    @ParameterizedTest(name = "a return that is {0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "none, false",
                "declined, false",
                "cancelled, false",
                "-, false",
                "requested, true",
                "received, true"
            })
    void goodsAreOnTheirWayBackOnceAReturnIsAskedForAndNotTakenBack(String value, boolean returned) {
        assertThat(state(null, new Axes(null, new Axis(value, AT))).returned()).isEqualTo(returned ? AT : null);
        assertThat(state(null, null).returned()).isNull();
        assertThat(state(null, new Axes(null, null)).returned()).isNull();
    }

    @Test
    void aLaneIsACountryAndItsRegionWhereThatIsKnown() {
        assertThat(state(new Destination("ES", "MD"), null).lane()).isEqualTo("ES-MD");
        assertThat(state(new Destination("ES", null), null).lane()).isEqualTo("ES");
        assertThat(state(new Destination(null, "MD"), null).lane()).isNull();
        assertThat(state(null, null).lane()).isNull();
    }

    @ParameterizedTest
    @EventsOf("order")
    void anOrderIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        OrderState order = event.as(OrderState.class);
        assertThat(order.orderId()).isNotBlank();
        assertThat(order.store()).isNotBlank();
        assertThat(order.customerId()).isNotBlank();
        assertThat(order.cancelled() != null)
                .isEqualTo("cancelled".equals(event.payload().path("status").asText()));
        assertThat(order.delivered() != null)
                .isEqualTo("delivered"
                        .equals(event.payload().at("/axes/delivery/value").asText()));
        assertThat(order.lane() != null)
                .isEqualTo(event.payload().at("/destination/country").isTextual());
        assertThat(order.shippedWhole()).isEqualTo(order.parcels() > 0);
        assertThat(order.returned()).isNull();
    }

    private static OrderState state(Destination destination, Axes axes) {
        return new OrderState("o", "1", "es", "c", 1, AT, "open", AT, null, destination, null, null, null, axes);
    }

    private static OrderState order(List<Line> lines, Fulfilment... fulfilments) {
        return new OrderState(
                "o",
                "1",
                "es",
                "c",
                1,
                AT,
                "open",
                AT,
                null,
                null,
                null,
                lines,
                List.of(fulfilments),
                new Axes(new Axis("in_delivery", AT), new Axis("none", AT)));
    }

    private static Fulfilment parcel(String number, Line... lines) {
        return new Fulfilment("correos", number, List.of(lines));
    }
}
