package dev.estela.tracking.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** We can read what orders tells, also with more in it than we know, or less. */
class OrderContractTest {
    @ParameterizedTest
    @EventsOf("order")
    void anOrderIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        OrderState order = event.as(OrderState.class);
        assertThat(order.orderId()).isNotBlank();
        assertThat(order.store()).isNotBlank();
        assertThat(order.customerId()).isNotBlank();
        assertThat(order.placedAt()).isNotNull();
        assertThat(order.updatedAt()).isNotNull();
        assertThat(order.lines()).isNotEmpty();
    }

    @Test
    void everyTypeOfAnOrdersEventIsSubscribed() {
        assertThat(OrderEventsConsumer.TYPES)
                .containsExactlyInAnyOrder(
                        "dev.estela.order.placed.v1",
                        "dev.estela.order.paid.v1",
                        "dev.estela.order.changed.v1",
                        "dev.estela.order.cancelled.v1",
                        "dev.estela.order.fulfilled.v1",
                        "dev.estela.order.refunded.v1",
                        "dev.estela.order.delivered.v1");
    }
}
