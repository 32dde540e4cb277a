package dev.estela.surveys.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import org.junit.jupiter.params.ParameterizedTest;

class ContactChangedTest {
    @ParameterizedTest
    @EventsOf("contact")
    void aContactIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        ContactCopy contact = event.as(ContactChanged.class).copy();
        assertThat(contact.store()).isNotBlank();
        assertThat(contact.customerId()).isNotBlank();
        assertThat(contact.personId()).isNotBlank();
    }
}
