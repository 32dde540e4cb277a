package dev.estela.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.orders.fact.Axis;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderChangesTest {
    private static final OrderPicture BEFORE = new OrderPicture(
            "o-1",
            "1",
            "es",
            "c-1",
            Told.PLACED,
            Told.PLACED,
            "open",
            null,
            null,
            "EUR",
            4470,
            "es-ES",
            new Destination("ES", "MD"),
            null,
            List.of(new OrderLine("1", "TOY-9", null, null, 2, 1990)),
            List.of(),
            axes("open", "not_paid", "not_fulfilled", "not_delivered", Told.PLACED));

    private static final Instant LATER = Told.at("2026-11-03T10:00:00Z");

    @Test
    void whateverOfAnOrderChangesIsNamed() {
        // Given
        OrderPicture after = new OrderPicture(
                "o-1",
                "2",
                "es",
                "c-2",
                LATER,
                LATER,
                "cancelled",
                LATER,
                "customer",
                "USD",
                5000,
                "en-GB",
                new Destination("PT", null),
                new Promise(null, LATER),
                List.of(),
                List.of(Told.parcel("f-1", "PQ1", 2)),
                axes("cancelled", "captured", "fulfilled", "delivered", LATER));
        // When
        List<String> changes = OrderChanges.between(BEFORE, after);
        // Then
        assertThat(changes)
                .containsExactly(
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
                        "delivery");
    }

    @Test
    void anAxisThatOnlyStandsWhereItStoodForAnotherReasonIsNoChange() {
        OrderPicture corrected = new OrderPicture(
                "o-1",
                "1",
                "es",
                "c-1",
                Told.PLACED,
                LATER,
                "open",
                null,
                null,
                "EUR",
                4470,
                "es-ES",
                new Destination("ES", "MD"),
                null,
                BEFORE.lines(),
                List.of(),
                axes("open", "not_paid", "not_fulfilled", "not_delivered", LATER));
        assertThat(OrderChanges.between(BEFORE, corrected)).isEmpty();
    }

    private static OrderAxes axes(String order, String payment, String fulfilment, String delivery, Instant since) {
        var cause = new Cause("e-" + since, "t", null);
        return new OrderAxes(
                new Axis(order, since, cause),
                new Axis(payment, since, cause),
                new Axis(fulfilment, since, cause),
                new Axis(delivery, since, cause),
                new Axis("none", since, cause));
    }
}
