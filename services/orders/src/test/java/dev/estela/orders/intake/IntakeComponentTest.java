package dev.estela.orders.intake;

import static dev.estela.orders.Shop.BATCH;
import static dev.estela.orders.Shop.ONE;
import static dev.estela.orders.Shop.event;
import static dev.estela.orders.Shop.eventually;
import static dev.estela.orders.Shop.order;
import static dev.estela.orders.Shop.orderEvent;
import static dev.estela.orders.Shop.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestKeys;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class IntakeComponentTest {
    @BeforeEach
    void theStoreIsOpen() {
        Shop.openStore("es");
    }

    @Test
    void oneStructuredEventIsAcceptedAndBecomesAnOrder() {
        String orderId = Shop.newOrderId();

        post(ONE, orderEvent(order(orderId))).statusCode(202).body("accepted", equalTo(1));

        eventually(() -> assertThat(Shop.read(orderId).get("number").asText()).isEqualTo("1001"));
    }

    @Test
    void anEventInHeadersAndBodyIsAccepted() {
        String orderId = Shop.newOrderId();

        given().header("Authorization", TestKeys.PUBLISHER)
                .header("ce-specversion", "1.0")
                .header("ce-id", UUID.randomUUID().toString())
                .header("ce-source", "/shops/test")
                .header("ce-type", "commerce.order.v1")
                .header("ce-time", "2026-11-02T10:15:00Z")
                .contentType("application/json")
                .body(order(orderId).toString())
                .post("/api/orders/events")
                .then()
                .statusCode(202);

        eventually(() -> assertThat(Shop.read(orderId).get("store").asText()).isEqualTo("es"));
    }

    @Test
    void anEventWithoutTimeHappenedWhenItsDataSays() {
        String orderId = Shop.newOrderId();
        ObjectNode event = event("commerce.fulfilment.v1", Shop.fulfilment(orderId));
        event.remove("time");

        post(ONE, event).statusCode(202);
        post(ONE, orderEvent(order(orderId))).statusCode(202);

        eventually(() -> Shop.get(Shop.path(orderId) + "/history").body("items.at", hasItem("2026-11-03T16:00:00Z")));
    }

    @Test
    void aHeaderIsPercentDecoded() {
        String orderId = Shop.newOrderId();

        given().header("Authorization", TestKeys.PUBLISHER)
                .header("ce-specversion", "1.0")
                .header("ce-id", "caf%C3%A9-" + orderId)
                .header("ce-source", "/shops/100% test")
                .header("ce-type", "commerce.order.v1")
                .contentType("application/json")
                .body(order(orderId).toString())
                .post("/api/orders/events")
                .then()
                .statusCode(202);

        eventually(() ->
                Shop.get(Shop.path(orderId) + "/history").body("items.eventId", contains("caf\u00e9-" + orderId)));
    }

    @Test
    void aBatchOfAThousandIsAcceptedAndEveryOrderIsThere() {
        List<String> orderIds = new ArrayList<>();
        ArrayNode batch = Shop.JSON.createArrayNode();
        for (int i = 0; i < 1_000; i++) {
            orderIds.add(Shop.newOrderId());
            batch.add(orderEvent(order(orderIds.get(i))));
        }

        post(BATCH, batch).statusCode(202).body("accepted", equalTo(1_000));

        eventually(() -> assertThat(TestDb.query(
                        "select order_id from customer_order where placed_at is not null and order_id = any(?)",
                        (Object) orderIds.toArray(String[]::new)))
                .hasSize(1_000));
    }

    @Test
    void moreThanAThousandAtOnceAreRefused() {
        ArrayNode batch = Shop.JSON.createArrayNode();
        for (int i = 0; i < 1_001; i++) {
            batch.add(orderEvent(order(Shop.newOrderId())));
        }

        post(BATCH, batch)
                .statusCode(400)
                .body("errors.message", contains("must be an array of 1 to 1000 CloudEvents"));
    }

    @Test
    void theSameEventTwiceIsAcceptedTwiceAndActsOnce() {
        String orderId = Shop.newOrderId();
        ObjectNode event = orderEvent(order(orderId));

        post(ONE, event).statusCode(202);
        post(ONE, event).statusCode(202);

        String last = Shop.newOrderId();
        post(ONE, orderEvent(order(last).put("orderId", last))).statusCode(202);
        eventually(() -> assertThat(Shop.published(orderId)).containsExactly("placed", "paid"));
        eventually(() -> Shop.read(last));
        assertThat(Shop.published(orderId)).containsExactly("placed", "paid");
        Shop.get(Shop.path(orderId) + "/history").body("items", hasSize(1));
    }

    @Test
    void aBatchWithOneBadEventIsRefusedAsAWholeAndEveryFaultIsNamed() {
        String good = Shop.newOrderId();
        ObjectNode bad = order(Shop.newOrderId());
        ((ObjectNode) bad.withArray("lines").get(0)).put("quantity", -1).remove("sku");
        bad.put("placedAt", "2026-11-02T10:15:00").put("status", "lost");
        ArrayNode batch = Shop.JSON
                .createArrayNode()
                .add(orderEvent(order(good)))
                .add(orderEvent(bad).put("id", ""));

        post(BATCH, batch)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:estela:problem:invalid-events"))
                .body("errors.pointer", hasItem("/1/id"))
                .body("errors.pointer", hasItem("/1/data/lines/0/quantity"))
                .body("errors.pointer", hasItem("/1/data/lines/0/sku"))
                .body("errors.pointer", hasItem("/1/data/placedAt"))
                .body("errors.pointer", hasItem("/1/data/status"))
                .body("errors.findAll { it.pointer.startsWith('/0') }", hasSize(0));

        Shop.get(Shop.path(good)).statusCode(404);
    }

    @ParameterizedTest(name = "{0} = {1} is a fault at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/totals/total         | -1                          | /data/totals/total",
                "/totals/total         | 12.5                        | /data/totals/total",
                "/totals/total         | \"4470\"                    | /data/totals/total",
                "/totals/total         | 99999999999999999999999     | /data/totals/total",
                "/lines/0/unitPrice    | -1                          | /data/lines/0/unitPrice",
                "/lines/0/quantity     | 0                           | /data/lines/0/quantity",
                "/lines                | []                          | /data/lines",
                "/lines                | {}                          | /data/lines",
                "/orderId              | \"\"                        | /data/orderId",
                "/orderId              | \"a\\u0000b\"               | /data/orderId",
                "/orderId              | 7                           | /data/orderId",
                "/placedAt             | \"2026-11-02T10:15:00\"     | /data/placedAt",
                "/placedAt             | \"2026-11-02\"              | /data/placedAt",
                "/updatedAt            | \"2026-02-30T10:15:00Z\"    | /data/updatedAt",
                "/updatedAt            | 1793615700                  | /data/updatedAt",
                "/status               | \"shipped\"                 | /data/status",
                "/currency             | \"euro\"                    | /data/currency",
                "/customer             | null                        | /data/customer",
                "/customer/customerId  | null                        | /data/customer/customerId",
                "/promise/deliverBy    | \"2026-11-02T10:14:59Z\"    | /data/promise/deliverBy",
                "/promise/shipBy       | \"2026-11-01T10:15:00Z\"    | /data/promise/shipBy",
                "/store                | \"nobody-knows\"            | /data/store",
                "/payments/0/status    | \"stolen\"                  | /data/payments/0/status",
            })
    void badInputIsNamedWhereItStands(String where, String value, String pointer) throws Exception {
        String orderId = Shop.newOrderId();
        ObjectNode order = order(orderId);
        String parent = where.substring(0, where.lastIndexOf('/'));
        String field = where.substring(where.lastIndexOf('/') + 1);
        ((ObjectNode) (parent.isEmpty() ? order : order.at(parent))).set(field, Shop.JSON.readTree(value));

        post(ONE, orderEvent(order))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aLineIdUsedTwiceIsNamed() {
        ObjectNode order = order(Shop.newOrderId());
        order.withArray("lines").add(order.at("/lines/0").deepCopy());

        post(ONE, orderEvent(order)).statusCode(400).body("errors.pointer", contains("/data/lines/1/lineId"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "specversion, 0.3, /specversion",
        "id, '', /id",
        "source, '', /source",
        "type, commerce.order.v9, /type",
        "type, dev.estela.order.placed.v1, /type",
        "time, yesterday, /time",
        "time, 2026-11-02T10:15:00, /time",
        "datacontenttype, text/xml, /datacontenttype",
        "store, pt, /store",
    })
    void aBadEnvelopeIsNamed(String attribute, String value, String pointer) {
        post(ONE, orderEvent(order(Shop.newOrderId())).put(attribute, value))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void whatIsMissingInAnEnvelopeIsNamed() {
        post(ONE, "{}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/specversion"))
                .body("errors.pointer", hasItem("/id"))
                .body("errors.pointer", hasItem("/source"))
                .body("errors.pointer", hasItem("/type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"specversion\": | ONE",
                "nonsense | ONE",
                "{} {} | ONE",
                "{\"a\":1,\"a\":2} | ONE",
                "[] | BATCH",
                "{} | BATCH",
                "[7] | BATCH",
                "7 | ONE"
            })
    void malformedJsonIsRefused(String body, String mode) {
        post(mode.equals("ONE") ? ONE : BATCH, body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        byte[] body = orderEvent(order(Shop.newOrderId()))
                .toString()
                .replace("Madrid", "M\u00e1laga")
                .getBytes(StandardCharsets.ISO_8859_1);

        post(ONE, body).statusCode(400).body("errors.message", contains("is not UTF-8"));
    }

    @Test
    void aHundredThousandLinesAreRefusedWithTheReason() {
        ObjectNode order = order(Shop.newOrderId());
        ArrayNode lines = order.putArray("lines");
        for (int i = 0; i < 100_000; i++) {
            lines.addObject()
                    .put("lineId", "" + i)
                    .put("sku", "S" + i)
                    .put("quantity", 1)
                    .put("unitPrice", 1);
        }

        post(ONE, orderEvent(order))
                .statusCode(400)
                .body("errors.pointer", hasItem("/data/lines"))
                .body("errors.pointer", hasItem("/data"));
    }

    @Test
    void aBodyOverTenMegabytesIsTooLarge() {
        post(ONE, new byte[10 * 1024 * 1024 + 1]).statusCode(413);
    }

    @Test
    void aBodyOfNearlyTenMegabytesIsRead() {
        byte[] blanks = " ".repeat(9_900_000).getBytes(StandardCharsets.UTF_8);
        byte[] event = orderEvent(order(Shop.newOrderId())).toString().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(event, 0, blanks, 0, event.length);

        post(ONE, blanks).statusCode(202);
    }

    @Test
    void otherContentTypesAreNotSpoken() {
        post("text/plain", orderEvent(order(Shop.newOrderId()))).statusCode(415);
        post("application/xml", "<order/>").statusCode(415);
    }

    @Test
    void onlyPublishersMayHandIn() {
        byte[] body = orderEvent(order(Shop.newOrderId())).toString().getBytes(StandardCharsets.UTF_8);

        given().contentType(ONE).body(body).post("/api/orders/events").then().statusCode(401);
        given().header("Authorization", "Bearer wrong")
                .contentType(ONE)
                .body(body)
                .post("/api/orders/events")
                .then()
                .statusCode(401);
        given().header("Authorization", TestKeys.CARRIER)
                .contentType(ONE)
                .body(body)
                .post("/api/orders/events")
                .then()
                .statusCode(403);
    }

    @Test
    void anOrderOfAnotherStoreIsRefused() {
        Shop.openStore("pt");
        String orderId = Shop.newOrderId();
        post(ONE, orderEvent(order(orderId))).statusCode(202);
        eventually(() -> Shop.read(orderId));

        post(ONE, orderEvent(order(orderId).put("store", "pt")))
                .statusCode(400)
                .body("errors.pointer", contains("/data/orderId"))
                .body("errors.message", contains("belongs to another store"));
    }

    @Test
    void oneBatchCannotPutAnOrderIntoTwoStores() {
        Shop.openStore("pt");
        String orderId = Shop.newOrderId();
        ArrayNode batch = Shop.JSON
                .createArrayNode()
                .add(orderEvent(order(orderId)))
                .add(orderEvent(order(orderId).put("store", "pt")));

        post(BATCH, batch).statusCode(400).body("errors.pointer", contains("/1/data/orderId"));
    }

    @Test
    void anIdUsedForTwoContentsInOneBatchIsNamed() {
        ObjectNode first = orderEvent(order(Shop.newOrderId()));
        ObjectNode second =
                orderEvent(order(Shop.newOrderId())).put("id", first.get("id").asText());

        post(BATCH, Shop.JSON.createArrayNode().add(first).add(second))
                .statusCode(400)
                .body("errors.pointer", contains("/1/id"));
    }

    @Test
    void aParcelOfAStoreNobodyKnowsIsRefused() {
        post(
                        ONE,
                        event("commerce.fulfilment.v1", Shop.fulfilment(Shop.newOrderId()))
                                .put("store", "nobody-knows"))
                .statusCode(400)
                .body("errors.pointer", contains("/store"));
    }

    @Test
    void aCarrierNobodyKnowsIsAccepted() {
        String orderId = Shop.newOrderId();
        post(ONE, orderEvent(order(orderId))).statusCode(202);
        post(ONE, event("commerce.fulfilment.v1", Shop.fulfilment(orderId).put("carrier", "bicimensajeros")))
                .statusCode(202);

        eventually(
                () -> assertThat(Shop.read(orderId).at("/fulfilments/0/carrier").asText())
                        .isEqualTo("bicimensajeros"));
    }

    @Test
    void anIdWithQuotesAndSlashesIsAnIdLikeAnyOther() {
        String orderId = "a/b \"c\" 'd' \\ %2F ; ? # ñ " + UUID.randomUUID();

        post(ONE, orderEvent(order(orderId))).statusCode(202);

        eventually(() -> assertThat(Shop.read(orderId).get("orderId").asText()).isEqualTo(orderId));
        Shop.get(Shop.path(orderId) + "/history").statusCode(200).body("items.orderId", contains(orderId));
    }

    @Test
    void anAnswerNamesTheProblemAndNothingOfThePerson() {
        String answer = post(ONE, orderEvent(order(Shop.newOrderId()).put("status", "lost")))
                .statusCode(400)
                .body("title", startsWith("Nothing was accepted"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("Ana").doesNotContain("Mayor");
    }
}
