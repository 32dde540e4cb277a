package dev.estela.customers.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import org.junit.jupiter.params.ParameterizedTest;

class OrderContactChangedTest {
    @ParameterizedTest
    @EventsOf("order-contact")
    void anOrdersContactIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        OrderContact contact = event.as(OrderContactChanged.class).normalised("ES");
        assertThat(contact.orderId()).isNotBlank();
        assertThat(contact.customer())
                .isEqualTo(
                        new CustomerKey(contact.store(), contact.acquaintance().customerId()));
        assertThat(contact.placedAt()).isNotNull();
    }
}
