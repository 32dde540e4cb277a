package dev.estela.orders.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.orders.ContractSchemas;
import dev.estela.orders.Shop;
import dev.estela.orders.fulfilment.DeliveryPhase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example of the tracking service's events is read, also with a field nobody knows yet. */
class ShipmentContractTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "picked-up, IN_DELIVERY",
        "in-transit, IN_DELIVERY",
        "out-for-delivery, IN_DELIVERY",
        "ready-for-pickup, IN_DELIVERY",
        "attempt-failed, IN_DELIVERY",
        "exception, IN_DELIVERY",
        "delivered, DELIVERED",
        "returning, RETURNING",
        "returned, RETURNED",
        "lost, LOST",
    })
    void anExampleIsRead(String event, DeliveryPhase phase) throws Exception {
        ObjectNode example = Shop.example("shipment/" + event + ".v1.example");
        String type = "dev.estela.shipment." + event + ".v1";
        assertThat(ShipmentMoved.TYPES).contains(type);
        assertThat(ContractSchemas.faults(type, example)).isEmpty();

        var plain = read(example);
        var grown = read(example.deepCopy().put("addedTomorrow", "x"));

        assertThat(plain).isEqualTo(grown);
        assertThat(plain.isParcel()).isTrue();
        var fact = plain.fact(new Cause("e-1", type, null));
        assertThat(fact.orderId()).isEqualTo(example.get("orderId").asText());
        assertThat(fact.phase()).isEqualTo(phase);
        assertThat(fact.version()).isEqualTo(example.get("version").asLong());
    }

    @ParameterizedTest
    @EventsOf("shipment")
    void aShipmentIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        ShipmentMoved moved = event.as(ShipmentMoved.class);
        assertThat(moved.fact(new Cause("e-1", event.type(), null)).from().at()).isNotNull();
    }

    private static ShipmentMoved read(JsonNode payload) throws Exception {
        return MAPPER.treeToValue(payload, ShipmentMoved.class);
    }
}
