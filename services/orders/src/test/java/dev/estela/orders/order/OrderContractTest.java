package dev.estela.orders.order;

import static dev.estela.orders.Shop.eventually;
import static dev.estela.orders.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.orders.ContractSchemas;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What orders really puts into its outbox against what the contracts promise the others. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class OrderContractTest {
    private static final Set<String> ALL =
            Set.of("placed", "paid", "changed", "cancelled", "fulfilled", "refunded", "delivered");

    @Test
    void everyEventOfAnOrdersLifeIsWhatItsContractSays() {
        Shop.openStore("es");
        String orderId = Shop.newOrderId();
        tell(orderId, "commerce.order.v1", order(orderId));
        tell(orderId, "commerce.order.v1", promisedAnew(orderId));
        tell(orderId, "commerce.fulfilment.v1", Shop.fulfilment(orderId));
        eventually(() -> assertThat(Shop.published(orderId)).contains("fulfilled"));
        ObjectNode delivered = Shop.example("shipment/delivered.v1.example").put("orderId", orderId);
        TestEvents.publish("estela.shipment", orderId, "dev.estela.shipment.delivered.v1", "es", delivered.toString());
        eventually(() -> assertThat(Shop.published(orderId)).contains("delivered"));
        ObjectNode cancelled = later(orderId, "2026-11-09T09:00:00Z")
                .put("status", "cancelled")
                .put("cancelReason", "customer");
        cancelled.withObject("/payments/0").put("status", "refunded");
        tell(orderId, "commerce.order.v1", cancelled);
        eventually(() -> assertThat(Shop.published(orderId)).contains("refunded", "cancelled"));

        List<Map<String, Object>> rows = Shop.outbox(orderId);
        assertThat(Shop.published(orderId)).containsOnlyElementsOf(ALL).containsAll(ALL);
        assertThat(rows).allSatisfy(OrderContractTest::keepsItsContract);
    }

    @Test
    void aStoreIsWhatItsContractSays() {
        Shop.openStore("contract-store");

        assertThat(TestOutbox.rows("contract-store")).hasSize(1).allSatisfy(OrderContractTest::keepsItsContract);
    }

    private static void keepsItsContract(Map<String, Object> row) throws Exception {
        String type = (String) row.get("type");
        JsonNode payload = Shop.JSON.readTree((String) row.get("payload"));
        JsonNode example = Shop.example(ContractSchemas.file(type) + ".example");
        assertThat(ContractSchemas.faults(type, payload)).as(type).isEmpty();
        assertThat(ContractSchemas.shape(payload)).as(type).containsAll(ContractSchemas.shape(example));
        assertThat(row.get("dataschema"))
                .isEqualTo(
                        "urn:estela:contract:" + type.replace("dev.estela.", "").replace('.', ':'));
    }

    private static ObjectNode later(String orderId, String updatedAt) {
        return order(orderId).put("updatedAt", updatedAt);
    }

    private static ObjectNode promisedAnew(String orderId) {
        ObjectNode order = later(orderId, "2026-11-02T18:30:00Z");
        order.set("promise", promise());
        return order;
    }

    private static JsonNode promise() {
        return Shop.example("order/changed.v1.example").get("promise");
    }

    private static void tell(String orderId, String type, JsonNode data) {
        TestEvents.publish("commerce.order", orderId, type, "es", data.toString());
    }
}
