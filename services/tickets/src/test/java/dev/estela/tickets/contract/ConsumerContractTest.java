package dev.estela.tickets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.Contracts;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.tickets.Known;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of what others publish is understood, also with fields they may add. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ConsumerContractTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.placed",
                "order.changed",
                "order.fulfilled",
                "order.cancelled",
                "shipment.lost",
                "shipment.exception",
                "shipment.attempt-failed",
                "shipment.delayed",
                "shipment.recovered",
                "survey.low-score",
                "notice.failed",
                "contact.changed",
                "store.changed"
            })
    void everyExampleIsUnderstood(String event) throws Exception {
        // Given
        String type = "dev.estela." + event + ".v1";
        String topic = "estela." + event.substring(0, event.indexOf('.'));
        List<String> ids = new ArrayList<>();
        // When
        for (String example : Contracts.examples(type)) {
            ObjectNode payload = (ObjectNode) json.readTree(example);
            payload.put("somethingNew", "tomorrow").putObject("deeper").put("still", true);
            String id = UUID.randomUUID().toString();
            ids.add(id);
            TestEvents.publish(topic, "contract-" + event, type, id, "es", payload.toString());
        }
        // Then
        assertThat(ids).isNotEmpty();
        Known.handled(ids.toArray(String[]::new));
        ids.forEach(id -> assertThat(TestDeadLetters.of(id)).isEmpty());
    }
}
