package dev.estela.notices.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.notices.fact.OrderCopy;
import dev.estela.notices.fact.Origin;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class OrderEventTest {
    private static final Instant AT = Instant.parse("2026-11-04T12:00:00Z");

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

    @Test
    void anOrderIsCancelledWhenItsShopSaysOrElseWhenItLastChanged() {
        Origin origin = new Origin("e-1", "dev.estela.order.cancelled.v1", null);
        assertThat(cancelled(AT, AT.plusSeconds(1)).copy(origin).cancelledAt()).isEqualTo(AT);
        assertThat(cancelled(null, AT.plusSeconds(1)).copy(origin).cancelledAt())
                .isEqualTo(AT.plusSeconds(1));
        assertThat(cancelled(null, null).copy(origin).cancelledAt()).isEqualTo(AT.plusSeconds(2));
        assertThat(cancelled(AT, null).copy(origin).cancelled()).isEqualTo(origin);
        assertThat(cancelled(AT, null).copy(origin).delivered()).isNull();
    }

    private static OrderEvent cancelled(Instant at, Instant updated) {
        return new OrderEvent(
                "o-1", "1", "es", "c-1", 1, AT, updated, AT.plusSeconds(2), "cancelled", at, null, null, null, null);
    }
}
