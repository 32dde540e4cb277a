package dev.estela.tracking.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.tracking.fact.Status;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** We can read what carriers tell, also with more in it than we know, or less. */
class ScanContractTest {
    private final ScanContract contract = new ScanContract();
    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    @ParameterizedTest
    @EventsOf("carrier")
    void aScanIsTakenAndReadWhateverItsCarrierLeavesOutOrAdds(EvolvedEvent event) {
        assertThat(contract.faults("", event.payload())).isEmpty();
        ScanSaid said = event.as(ScanSaid.class);
        assertThat(said.carrier()).isNotBlank();
        assertThat(said.trackingNumber()).isNotBlank();
        assertThat(said.status()).isNotNull();
        assertThat(said.occurredAt()).isNotNull();
    }

    @Test
    void everyStatusWeKnowIsOneTheContractKnows() throws Exception {
        for (Status status : EnumSet.allOf(Status.class)) {
            var scan = mapper.readTree(
                    "{\"carrier\":\"c\",\"trackingNumber\":\"n\",\"status\":\"%s\",\"occurredAt\":\"2026-11-03T19:12:00Z\"}"
                            .formatted(status));
            assertThat(contract.faults("", scan)).as(status.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-03 19:12", "2026-11-03T19:12:00"})
    void aTimeThatIsNoneIsNamedOnceWithWhatIsWanted(String time) throws Exception {
        var scan = mapper.readTree(
                "{\"carrier\":\"c\",\"trackingNumber\":\"n\",\"status\":\"DELIVERED\",\"occurredAt\":\"%s\"}"
                        .formatted(time));
        assertThat(contract.faults("/3", scan))
                .containsExactly(new FieldError(
                        "/3/occurredAt", "must be a time with seconds and a zone, like 2026-11-02T10:15:00Z"));
    }
}
