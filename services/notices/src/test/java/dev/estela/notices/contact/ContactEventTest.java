package dev.estela.notices.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.notices.fact.ContactCopy;
import org.junit.jupiter.params.ParameterizedTest;

class ContactEventTest {
    @ParameterizedTest
    @EventsOf("contact")
    void aContactIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        ContactCopy contact = event.as(ContactEvent.class).copy();
        assertThat(contact.id()).isEqualTo(contact.store() + "/" + contact.customerId());
        assertThat(contact.customerId()).isNotBlank();
    }
}
