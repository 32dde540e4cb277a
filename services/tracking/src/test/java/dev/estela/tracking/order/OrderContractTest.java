package dev.estela.tracking.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.tracking.Contracts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** We can read what orders tells, also with more in it than we know. */
class OrderContractTest {
    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    @Test
    void everyExampleOfAnOrderCanBeRead() throws Exception {
        Map<String, String> examples = Contracts.examplesWithMore("order");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(7);
        for (String example : examples.values()) {
            OrderState order = mapper.readValue(example, OrderState.class);
            assertThat(order.orderId()).isNotBlank();
            assertThat(order.store()).isNotBlank();
            assertThat(order.customerId()).isNotBlank();
            assertThat(order.placedAt()).isNotNull();
            assertThat(order.updatedAt()).isNotNull();
            assertThat(order.lines()).isNotNull();
            assertThat(order.fulfilments()).isNotNull();
        }
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
