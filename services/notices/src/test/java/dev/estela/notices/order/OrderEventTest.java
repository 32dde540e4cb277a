package dev.estela.notices.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.notices.fact.OrderCopy;
import dev.estela.notices.fact.Origin;
import org.junit.jupiter.params.ParameterizedTest;

class OrderEventTest {
    @ParameterizedTest
    @EventsOf("order")
    void anOrderIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        OrderCopy order = event.as(OrderEvent.class).copy(new Origin("e-1", event.type(), null));
        assertThat(order.id()).isNotBlank();
        assertThat(order.store()).isNotBlank();
        assertThat(order.customerId()).isNotBlank();
        assertThat(order.cancelledAt() != null)
                .isEqualTo("cancelled".equals(event.payload().path("status").asText()));
        assertThat(order.deliveredAt() != null)
                .isEqualTo("delivered"
                        .equals(event.payload().at("/axes/delivery/value").asText()));
    }
}
