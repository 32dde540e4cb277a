package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What shops and carriers send when they are wrong: each has an answer, and none stops the others. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputST {
    private Installation estela;
    private Api api;

    @BeforeAll
    void start() {
        estela = Installation.start("bad-input", Instant.parse("2026-11-02T08:00:00Z"));
        api = estela.api();
        api.put("publisher", "/api/orders/stores/es", Shop.STORE_JSON).is(200);
        api.rest();
    }

    @AfterAll
    void stop() {
        if (estela != null) {
            estela.close();
        }
    }

    @Test
    void malformedJsonIsRefused() {
        api.orders(Api.EVENT, "{\"specversion\":").problem(400, "invalid-events");
        api.scans("application/json", "nonsense").is(400);
        assertThat(api.orders(Api.EVENT, "[]").status()).isEqualTo(400);
        assertThat(api.orders("text/plain", "x").status()).isEqualTo(415);
    }

    @Test
    void wrongTypesAreNamedByTheirPointers() {
        assertThat(faults(order("bad-1", order -> order.put("placedAt", 5).put("lines", "none"))))
                .contains("/data/placedAt", "/data/lines");
    }

    @Test
    void negativeAmountsAreRefused() {
        assertThat(faults(order("bad-2", order -> ((ObjectNode) order.get("totals")).put("total", -1))))
                .containsExactly("/data/totals/total");
    }

    @Test
    void aDateWithoutAZoneIsRefused() {
        assertThat(faults(order("bad-3", order -> order.put("placedAt", "2026-11-02T10:15:00"))))
                .containsOnly("/data/placedAt");
        var scan = Shop.scan("BAD-3", "PICKED_UP", "2026-11-02T10:15:00");
        assertThat(api.scans("application/json", scan.toString()).is(400).body())
                .contains("/occurredAt");
    }

    @Test
    void aPromiseBeforeTheOrderIsRefused() {
        assertThat(faults(order("bad-4", order -> ((ObjectNode) order.get("promise"))
                        .put("deliverBy", "2026-11-01T10:00:00Z"))))
                .anyMatch(pointer -> pointer.startsWith("/data/promise"));
    }

    @Test
    void oneBadEventRefusesItsWholeBatchAndEveryFaultIsNamed() {
        // When
        String batch = "[%s,%s,%s]"
                .formatted(
                        order("batch-1", order -> {}),
                        order("batch-2", order -> order.put("currency", "euros")),
                        order("batch-3", order -> order.remove("customer")));
        JsonNode problem = api.orders(Api.BATCH, batch).problem(400, "invalid-events");
        // Then
        assertThat(pointers(problem)).containsExactlyInAnyOrder("/1/data/currency", "/2/data/customer");
        api.rest();
        api.get("/api/orders/batch-1").problem(404, "not-found");
    }

    @Test
    void theOrdersOfAStoreNobodyKnewBringItIntoBeingInALocalRun() {
        // When
        api.orders(Api.EVENT, order("stranger-1", order -> order.put("store", "new-shop")))
                .is(202);
        api.rest();
        // Then
        assertThat(api.json("/api/orders/stores/new-shop").path("zone").asText())
                .isEqualTo("UTC");
        assertThat(api.json("/api/orders/stranger-1").path("store").asText()).isEqualTo("new-shop");
    }

    @Test
    void anyCarrierWillDo() {
        // When
        var scan = Shop.scan("UNKNOWN-1", "IN_TRANSIT", "2026-11-02T07:00:00Z").put("carrier", "nobody-knows-us");
        api.scans("application/json", scan.toString()).is(202);
        // Then
        api.rest();
        assertThat(api.json("/api/dead-letters/counts").toString()).doesNotContain("nobody-knows-us");
    }

    @Test
    void aScanOfANumberNobodyKnowsIsKeptAndJoinsItsOrder() {
        // Given
        api.scans(
                        "application/json",
                        Shop.scan("EARLY-1", "PICKED_UP", "2026-11-02T07:30:00Z")
                                .toString())
                .is(202);
        api.rest();
        // When
        api.orders(Api.EVENT, order("early-1", order -> {})).is(202);
        var fulfilment =
                Shop.event("commerce.fulfilment.v1", Shop.fulfilment("early-1", "EARLY-1", "2026-11-02T07:00:00Z"));
        api.orders(Api.EVENT, fulfilment.toString()).is(202);
        api.rest();
        // Then
        assertThat(api.all("/api/tracking/shipments?number=EARLY-1"))
                .singleElement()
                .satisfies(shipment -> {
                    assertThat(shipment.path("orderId").asText()).isEqualTo("early-1");
                    assertThat(shipment.path("status").asText()).isEqualTo("PICKED_UP");
                });
        assertThat(api.all("/api/orders/early-1/timeline").stream()
                        .map(line -> line.path("kind").asText()))
                .contains("shipment.picked-up");
    }

    @Test
    void tenMegabytesAreTooMuch() {
        byte[] body = new byte[11 << 20];
        Arrays.fill(body, (byte) ' ');
        for (var target : Map.of("/api/orders/events", "publisher", "/api/tracking/scans", "carrier")
                .entrySet()) {
            var answer =
                    api.post(target.getValue(), target.getKey(), "application/json", BodyPublishers.ofByteArray(body));
            answer.is(413);
        }
    }

    @Test
    void aHundredThousandLinesAreRefusedAtOnce() {
        // Given
        var lines = new StringBuilder("[");
        for (int line = 0; line < 100_000; line++) {
            lines.append(line == 0 ? "" : ",")
                    .append("{\"lineId\":\"")
                    .append(line)
                    .append("\",\"sku\":\"s\",\"quantity\":1,\"unitPrice\":1}");
        }
        String event = order("huge", order -> order.put("lines", "LINES")).replace("\"LINES\"", lines.append("]"));
        // When
        long start = System.nanoTime();
        var answer = api.orders(Api.EVENT, event);
        // Then
        assertThat(answer.status()).isIn(400, 413);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void idsMayHoldQuotesAndSlashes() {
        // Given
        String id = "o/'\"<b>;--\\ñ 1";
        // When
        api.orders(Api.EVENT, order(id, order -> {})).is(202);
        api.rest();
        // Then
        assertThat(api.json("/api/orders/" + Api.encoded(id)).path("orderId").asText())
                .isEqualTo(id);
        assertThat(api.all("/api/orders/" + Api.encoded(id) + "/timeline")).isNotEmpty();
        assertThat(api.all("/api/tracking/shipments?order=" + Api.encoded(id))).isNotEmpty();
    }

    @Test
    void anIdUsedAgainForAnotherContentIsSetAside() {
        // Given
        var first = Shop.order("twice-1", "c-twice", "2026-11-02T07:00:00Z");
        api.orders(Api.EVENT, Shop.event("same-id", "commerce.order.v1", first).toString())
                .is(202);
        api.rest();
        // When
        var second = Shop.order("twice-2", "c-twice", "2026-11-02T07:00:00Z");
        api.orders(Api.EVENT, Shop.event("same-id", "commerce.order.v1", second).toString())
                .is(202);
        api.orders(Api.EVENT, Shop.event("same-id", "commerce.order.v1", first).toString())
                .is(202);
        api.rest();
        // Then
        assertThat(letters("same-id"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.path("reason").asText()).isEqualTo("id-reused"));
        api.get("/api/orders/twice-2").problem(404, "not-found");
    }

    @Test
    void poisonInTheMiddleOfAPartitionStopsNobodyAndIsKept() throws ExecutionException, InterruptedException {
        // When
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", estela.kafka()), new StringSerializer(), new StringSerializer())) {
            send(producer, "poison-before", order("poison-before", order -> {}));
            send(
                    producer,
                    "poison-1",
                    "{\"specversion\":\"1.0\",\"id\":\"poison-1\",\"source\":\"/x\",\"type\":\"commerce.order.v1\",\"data\":{}}");
            send(producer, "poison-2", "not even JSON");
            send(producer, "poison-3", null);
            send(producer, "poison-after", order("poison-after", order -> {}));
        }
        api.rest();
        // Then
        api.get("/api/orders/poison-before").is(200);
        api.get("/api/orders/poison-after").is(200);
        assertThat(letters("poison").stream()
                        .map(letter -> letter.path("reason").asText()))
                .containsExactlyInAnyOrder("invalid-payload", "malformed-json", "empty");
    }

    @Test
    void whoHasNoKeyOrTheWrongOneIsTurnedAway() {
        api.send(api.request(null, "/api/orders").GET()).is(401);
        api.send(api.request("carrier", "/api/orders/events")
                        .header("Content-Type", Api.EVENT)
                        .POST(BodyPublishers.ofString("{}")))
                .is(403);
        api.send(api.request("publisher", "/api/notices").GET()).is(403);
        api.send(api.request(null, "/api/nothing/here").GET()).problem(404, "not-found");
    }

    @Test
    void aCursorOrLimitOfOnesOwnInventionIsRefused() {
        for (String list : List.of(
                "/api/orders",
                "/api/tracking/shipments",
                "/api/tracking/incidents",
                "/api/notices",
                "/api/surveys/invitations",
                "/api/customers",
                "/api/dead-letters")) {
            assertThat(api.get(list + "?after=invented").status()).as(list).isEqualTo(400);
            assertThat(api.get(list + "?limit=0").status()).as(list).isEqualTo(400);
            assertThat(api.get(list + "?limit=many").status()).as(list).isIn(400, 404);
        }
    }

    private static void send(KafkaProducer<String, String> producer, String key, String value)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>("commerce.order", 0, key, value)).get();
    }

    private List<JsonNode> letters(String about) {
        return api.all("/api/dead-letters").stream()
                .filter(letter -> letter.toString().contains(about))
                .toList();
    }

    private List<String> faults(String event) {
        return pointers(api.orders(Api.EVENT, event).problem(400, "invalid-events"));
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.path("errors").findValuesAsText("pointer");
    }

    private static String order(String id, Consumer<ObjectNode> change) {
        var order = Shop.order(id, "c-" + Integer.toHexString(id.hashCode()), "2026-11-02T07:00:00Z");
        change.accept(order);
        return Shop.event("commerce.order.v1", order).toString();
    }
}
