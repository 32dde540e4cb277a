package dev.estela.orders.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import org.junit.jupiter.params.ParameterizedTest;

class DataCheckTest {
    private static final DataCheck CHECK = new DataCheck(
            new InboundContracts(),
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build());

    @ParameterizedTest
    @EventsOf("commerce")
    void whatAShopSaysIsTakenWhateverItLeavesOutOrAdds(EvolvedEvent event) {
        // When
        var checked = CHECK.check(InboundType.of(event.type()).orElseThrow(), event.payload());
        // Then
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.told()).isNotNull();
    }
}
