package dev.estela.notices.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.notices.fact.StoreCopy;
import org.junit.jupiter.params.ParameterizedTest;

class StoreEventTest {
    @ParameterizedTest
    @EventsOf("store")
    void aStoreIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        StoreCopy store = event.as(StoreEvent.class).copy();
        assertThat(store.readable()).isTrue();
        assertThat(store.name()).isNotBlank();
        assertThat(store.languages()).isNotEmpty();
        assertThat(store.senderEmail()).isNotBlank();
    }
}
