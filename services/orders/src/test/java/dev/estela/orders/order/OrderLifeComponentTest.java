package dev.estela.orders.order;

import static dev.estela.orders.Shop.eventually;
import static dev.estela.orders.Shop.example;
import static dev.estela.orders.Shop.fulfilment;
import static dev.estela.orders.Shop.order;
import static dev.estela.orders.Shop.published;
import static dev.estela.orders.Shop.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class OrderLifeComponentTest {
    private final String orderId = Shop.newOrderId();

    @BeforeEach
    void theStoreIsOpen() {
        Shop.openStore("es");
    }

    @Test
    void anOrderGoesFromTheTillToTheDoor() {
        tell(order(orderId));
        tell("commerce.fulfilment.v1", fulfilment(orderId), "2026-11-03T16:00:00Z");
        eventually(() -> assertThat(published(orderId)).containsExactly("placed", "paid", "fulfilled"));

        String arrival = arrive("PQ4F8Y0000000110128013T");

        eventually(() -> assertThat(published(orderId)).containsExactly("placed", "paid", "fulfilled", "delivered"));
        JsonNode axes = read(orderId).get("axes");
        assertThat(axes.at("/order/value").asText()).isEqualTo("open");
        assertThat(axes.at("/payment/value").asText()).isEqualTo("captured");
        assertThat(axes.at("/fulfilment/value").asText()).isEqualTo("fulfilled");
        assertThat(axes.at("/fulfilment/since").asText()).isEqualTo("2026-11-03T16:00:00Z");
        assertThat(axes.at("/delivery/value").asText()).isEqualTo("delivered");
        assertThat(axes.at("/delivery/since").asText()).isEqualTo("2026-11-07T10:42:00Z");
        assertThat(axes.at("/delivery/cause/eventId").asText()).isEqualTo(arrival);
        assertThat(axes.at("/return/value").asText()).isEqualTo("none");
    }

    @Test
    void everyEventNamesItsCauseAndItsOrder() {
        String eventId = tell(order(orderId));

        eventually(() -> assertThat(Shop.outbox(orderId)).hasSize(3));
        assertThat(Shop.outbox(orderId)).allSatisfy(row -> {
            assertThat(row.get("causation_id")).isEqualTo(eventId);
            assertThat(row.get("correlation_id")).isEqualTo(orderId);
            assertThat(row.get("aggregate_id")).isEqualTo(orderId);
            assertThat(row.get("store")).isEqualTo("es");
            assertThat(row.get("source")).isEqualTo("/services/orders");
        });
    }

    @Test
    void personalDataLeavesOnTheContactTopicOnly() {
        tell(order(orderId));

        eventually(() -> assertThat(Shop.outbox(orderId)).hasSize(3));
        assertThat(Shop.outbox(orderId)).allSatisfy(row -> {
            String payload = String.valueOf(row.get("payload"));
            assertThat(payload.contains("Ana")).isEqualTo(row.get("topic").equals("estela.order-contact"));
            assertThat(payload.contains("+34612345678"))
                    .isEqualTo(row.get("topic").equals("estela.order-contact"));
        });
        assertThat(TestDb.query("select cast(state as text) as state from customer_order where order_id = ?", orderId))
                .allSatisfy(row -> assertThat(row.get("state").toString()).doesNotContain("Ana", "ana@", "Mayor"));
    }

    @Test
    void anOlderSnapshotIsRecordedAndChangesNothing() {
        tell(order(orderId).put("updatedAt", "2026-11-02T12:00:00Z").put("number", "NEW"));
        eventually(() -> read(orderId));

        String late = tell(order(orderId).put("number", "OLD"));

        eventually(() -> Shop.get(Shop.path(orderId) + "/history")
                .body("items.find { it.eventId == '" + late + "' }.outcome", equalTo("ignored"))
                .body("items.find { it.eventId == '" + late + "' }.reason", equalTo("older-than-known")));
        assertThat(read(orderId).get("number").asText()).isEqualTo("NEW");
        assertThat(published(orderId)).containsExactly("placed", "paid");
    }

    @Test
    void aParcelBeforeItsOrderIsKeptAndJoined() {
        String early = tell("commerce.fulfilment.v1", fulfilment(orderId), "2026-11-03T16:00:00Z");
        eventually(() -> assertThat(TestDb.query("select * from order_history where order_id = ?", orderId))
                .hasSize(1));
        Shop.get(Shop.path(orderId)).statusCode(404);

        tell(order(orderId));

        eventually(() -> assertThat(published(orderId)).containsExactly("placed", "paid", "fulfilled"));
        Shop.get(Shop.path(orderId) + "/history")
                .body("items[0].eventId", equalTo(early))
                .body("items.outcome", contains("kept", "applied"));
    }

    @Test
    void anyOrderOfArrivalAndAnyRepetitionEndsTheSame() throws Exception {
        String inTurn = Shop.newOrderId();
        facts(inTurn).forEach(Runnable::run);
        eventually(() -> assertThat(published(inTurn)).contains("delivered", "refunded"));
        JsonNode expected = comparable(read(inTurn), inTurn);
        var random = new Random(7);

        for (int round = 0; round < 5; round++) {
            String id = Shop.newOrderId();
            List<Runnable> facts = new ArrayList<>(facts(id));
            facts.add(facts.get(random.nextInt(facts.size())));
            Collections.shuffle(facts, random);
            facts.forEach(Runnable::run);

            eventually(() -> assertThat(comparable(read(id), id)).isEqualTo(expected));
            assertThat(published(id)).containsOnlyOnce("placed", "paid", "fulfilled", "delivered", "refunded");
        }
    }

    @Test
    void poisonInTheMiddleOfAPartitionIsKeptAsideAndTheRestGoesOn() {
        String key = orderId;
        String before = Shop.newOrderId();
        String after = Shop.newOrderId();
        String poison = UUID.randomUUID().toString();
        String garbage = UUID.randomUUID().toString();

        TestEvents.publish(
                "commerce.order", key, "commerce.order.v1", "es", order(before).toString());
        ObjectNode bad = order(Shop.newOrderId()).put("updatedAt", "2026-11-02T10:15:00");
        bad.withObject("/totals").put("total", -5);
        TestEvents.publish("commerce.order", key, "commerce.order.v1", poison, "es", bad.toString());
        TestEvents.publish("commerce.order", key, "commerce.order.v1", garbage, "es", "{\"orderId\":");
        TestEvents.send(new ProducerRecord<>("commerce.order", key, "no event at all"));
        TestEvents.publish(
                "commerce.order", key, "commerce.order.v1", "es", order(after).toString());

        eventually(() -> read(before));
        eventually(() -> read(after));
        eventually(() -> assertThat(TestDeadLetters.of(poison)).hasSize(1));
        Map<String, Object> letter = TestDeadLetters.of(poison).getFirst();
        assertThat(letter.get("reason")).isEqualTo("invalid-payload");
        assertThat(letter.get("detail").toString()).contains("/updatedAt", "/totals/total");
        assertThat(TestDeadLetters.of(garbage))
                .extracting(row -> row.get("reason"))
                .containsExactly("malformed-json");
    }

    @Test
    void anIdUsedAgainForAnotherContentIsADeadLetter() {
        String id = UUID.randomUUID().toString();
        TestEvents.publish(
                "commerce.order",
                orderId,
                "commerce.order.v1",
                id,
                "es",
                order(orderId).toString());
        eventually(() -> read(orderId));

        TestEvents.publish(
                "commerce.order",
                orderId,
                "commerce.order.v1",
                id,
                "es",
                order(orderId)
                        .put("updatedAt", "2026-11-09T10:15:00Z")
                        .put("number", "2")
                        .toString());

        eventually(() -> assertThat(TestDeadLetters.of(id))
                .extracting(row -> row.get("reason"))
                .containsExactly("id-reused"));
        assertThat(read(orderId).get("number").asText()).isEqualTo("1001");
    }

    @Test
    void aStoreNobodyKnowsIsADeadLetterThatNamesIt() {
        String id = TestEvents.publish(
                "commerce.order",
                orderId,
                "commerce.order.v1",
                "nobody-knows",
                order(orderId).put("store", "nobody-knows").toString());

        eventually(() -> assertThat(TestDeadLetters.of(id))
                .extracting(row -> row.get("reason"))
                .containsExactly("unknown-store"));
        Shop.get(Shop.path(orderId)).statusCode(404);
    }

    @Test
    void aStructuredEventWithoutKeyIsTakenToo() {
        TestEvents.send(new ProducerRecord<>(
                "commerce.order", null, Shop.orderEvent(order(orderId)).toString()));

        eventually(() -> assertThat(read(orderId).get("store").asText()).isEqualTo("es"));
    }

    @Test
    void anOrderWithAThousandLinesIsTakenWhole() {
        ObjectNode big = order(orderId);
        var lines = big.putArray("lines");
        for (int i = 0; i < 1_000; i++) {
            lines.addObject()
                    .put("lineId", "" + i)
                    .put("sku", "S" + i)
                    .put("quantity", 1)
                    .put("unitPrice", 1);
        }
        tell(big);

        eventually(() -> assertThat(read(orderId).get("lines")).hasSize(1_000));
    }

    @Test
    void aShipmentOfAnOrderWithoutParcelIsNoPlace() {
        tell(order(orderId));
        TestEvents.publish(
                "estela.shipment",
                "s-" + orderId,
                "dev.estela.shipment.exception.v1",
                "es",
                shipment("exception", orderId, null).toString());
        arrive("PQ-OF-SOMEBODY-ELSE");

        tell("commerce.fulfilment.v1", fulfilment(orderId), "2026-11-03T16:00:00Z");

        eventually(() -> assertThat(published(orderId)).contains("fulfilled"));
        Shop.get(Shop.path(orderId))
                .body("axes.delivery.value", equalTo("not_delivered"))
                .body("cancelledAt", nullValue());
    }

    private List<Runnable> facts(String id) {
        ObjectNode refunded = order(id).put("updatedAt", "2026-11-08T09:00:00Z").put("status", "completed");
        refunded.withObject("/payments/0").put("status", "partially_refunded").put("at", "2026-11-08T08:00:00Z");
        ObjectNode pending = order(id);
        pending.withObject("/payments/0").put("status", "pending");
        return List.of(
                () -> publish("commerce.order", id, "commerce.order.v1", "e-1-" + id, "2026-11-02T10:15:00Z", pending),
                () -> publish(
                        "commerce.order",
                        id,
                        "commerce.order.v1",
                        "e-2-" + id,
                        "2026-11-02T11:15:00Z",
                        order(id).put("updatedAt", "2026-11-02T11:15:00Z")),
                () -> publish(
                        "commerce.order",
                        id,
                        "commerce.fulfilment.v1",
                        "e-3-" + id,
                        "2026-11-03T16:00:00Z",
                        fulfilment(id)),
                () -> publish(
                        "estela.shipment",
                        id,
                        "dev.estela.shipment.delivered.v1",
                        "e-4-" + id,
                        "2026-11-07T10:42:00Z",
                        shipment("delivered", id, "PQ4F8Y0000000110128013T")),
                () -> publish(
                        "commerce.order", id, "commerce.order.v1", "e-5-" + id, "2026-11-08T09:00:00Z", refunded));
    }

    /** How often something was published depends on the order of arrival; nothing else does. */
    private static JsonNode comparable(JsonNode order, String id) throws Exception {
        ((ObjectNode) order).remove("version");
        return Shop.JSON.readTree(order.toString().replace(id, "ORDER"));
    }

    private String tell(ObjectNode order) {
        return tell("commerce.order.v1", order, "2026-11-02T10:15:00Z");
    }

    private String tell(String type, ObjectNode data, String time) {
        String id = UUID.randomUUID().toString();
        publish("commerce.order", data.get("orderId").asText(), type, id, time, data);
        return id;
    }

    private String arrive(String number) {
        String id = UUID.randomUUID().toString();
        publish(
                "estela.shipment",
                orderId,
                "dev.estela.shipment.delivered.v1",
                id,
                "2026-11-07T10:42:00Z",
                shipment("delivered", orderId, number));
        return id;
    }

    private static void publish(String topic, String key, String type, String id, String time, ObjectNode data) {
        TestEvents.publish(topic, key, type, id, "es", time, data.toString());
    }

    private static ObjectNode shipment(String event, String orderId, String number) {
        ObjectNode shipment = example("shipment/" + event + ".v1.example")
                .put("orderId", orderId)
                .put("shipmentId", "s-" + orderId + "-" + number)
                .put("trackingNumber", number);
        return number == null ? shipment.putNull("carrier") : shipment;
    }
}
