package dev.estela.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import org.junit.jupiter.params.ParameterizedTest;

class StoreChangedTest {
    @ParameterizedTest
    @EventsOf("store")
    void aStoreIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        StoreChanged store = event.as(StoreChanged.class);
        assertThat(store.store()).isNotBlank();
        assertThat(store.name()).isNotBlank();
        assertThat(store.zone()).isNotBlank();
        assertThat(store.languages()).isNotEmpty();
    }
}
