package dev.estela.surveys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.Contracts;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.surveys.Known;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the others say by contract is understood, also with words in it that we do not know yet. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ConsumerContractTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order.placed",
                "order.paid",
                "order.changed",
                "order.cancelled",
                "order.fulfilled",
                "order.refunded",
                "order.delivered",
                "shipment.delivered",
                "shipment.delayed",
                "shipment.attempt-failed",
                "shipment.exception",
                "shipment.lost",
                "shipment.recovered",
                "shipment.returning",
                "shipment.returned",
                "ticket.opened",
                "ticket.changed",
                "ticket.solved",
                "ticket.reopened",
                "ticket.closed",
                "ticket.merged",
                "contact.changed",
                "store.changed"
            })
    void everyExampleIsUnderstood(String event) throws Exception {
        // Given
        String type = "dev.estela." + event + ".v1";
        String topic = "estela." + event.substring(0, event.indexOf('.'));
        List<String> examples = Contracts.examples(type);
        List<String> ids = new ArrayList<>();
        // When
        for (String example : examples) {
            ObjectNode payload = (ObjectNode) json.readTree(example);
            payload.put("somethingNew", "tomorrow").putObject("deeper").put("still", true);
            String id = UUID.randomUUID().toString();
            ids.add(id);
            TestEvents.publish(topic, "contract-" + event, type, id, "es", payload.toString());
        }
        // Then
        assertThat(examples).isNotEmpty();
        Known.soon(() -> ids.forEach(id -> assertThat(handled(id)).hasSize(1)));
        ids.forEach(id -> assertThat(TestDeadLetters.of(id)).isEmpty());
    }

    @Test
    void whatAgentsWriteAmongThemselvesPassesBy() {
        // Given
        String key = UUID.randomUUID().toString();
        String note = UUID.randomUUID().toString();
        String next = UUID.randomUUID().toString();
        // When
        publish(key, "dev.estela.ticket.noted.v1", note);
        publish(key, "dev.estela.ticket.closed.v1", next);
        // Then
        Known.soon(() -> assertThat(handled(next)).hasSize(1));
        assertThat(handled(note)).isEmpty();
        assertThat(TestDeadLetters.of(note)).isEmpty();
    }

    private static void publish(String key, String type, String id) {
        TestEvents.publish(
                "estela.ticket", key, type, id, "es", Contracts.examples(type).getFirst());
    }

    private static List<Map<String, Object>> handled(String event) {
        return TestDb.query("select 1 from inbox where message_id = ?", "/test|" + event);
    }
}
