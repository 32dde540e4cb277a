package dev.estela.orders;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;

/** A shop as the tests play it: it knows the contracts' examples and hands them in. */
public final class Shop {
    public static final String ONE = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";
    public static final ObjectMapper JSON = new ObjectMapper();
    public static final String STORE = """
            {"name":"Juguetes Estela","zone":"Europe/Madrid","currency":"EUR","country":"ES","languages":["es","en"],
             "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Juguetes Estela","email":"hola@juguetes.example"}}
            """;

    private Shop() {}

    public static ObjectNode example(String contract) {
        try (InputStream file = Shop.class.getResourceAsStream("/contracts/" + contract + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String newOrderId() {
        return "o-" + UUID.randomUUID();
    }

    /** The order as it was placed. */
    public static ObjectNode order(String orderId) {
        return example("commerce/order.v1.placed.example").put("orderId", orderId);
    }

    /** The order's parcel. */
    public static ObjectNode fulfilment(String orderId) {
        return example("commerce/fulfilment.v1.example").put("orderId", orderId);
    }

    public static ObjectNode event(String type, JsonNode data) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/shops/test")
                .put("type", type)
                .put("time", "2026-11-02T10:15:00Z");
        event.set("data", data);
        return event;
    }

    public static ObjectNode orderEvent(JsonNode order) {
        return event("commerce.order.v1", order);
    }

    public static ValidatableResponse post(String contentType, Object body) {
        byte[] bytes = body instanceof byte[] raw ? raw : body.toString().getBytes(StandardCharsets.UTF_8);
        return given().header("Authorization", TestKeys.PUBLISHER)
                .contentType(contentType)
                .body(bytes)
                .post("/api/orders/events")
                .then();
    }

    public static void openStore(String store) {
        given().header("Authorization", TestKeys.PUBLISHER)
                .contentType("application/json")
                .body(STORE)
                .put("/api/orders/stores/" + store)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse get(String path) {
        return given().header("Authorization", TestKeys.ADMIN)
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    public static String path(String orderId) {
        return "/api/orders/"
                + URLEncoder.encode(orderId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static JsonNode read(String orderId) {
        try {
            return JSON.readTree(get(path(orderId)).statusCode(200).extract().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    /** Types of what was published about an order by version, the personal part left out. */
    public static List<String> published(String orderId) {
        return TestOutbox.story(orderId).stream()
                .filter(row -> "estela.order".equals(row.get("topic")))
                .sorted(Comparator.comparing(Shop::version))
                .map(row -> row.get("type")
                        .toString()
                        .replace("dev.estela.order.", "")
                        .replace(".v1", ""))
                .toList();
    }

    private static long version(Map<String, Object> row) {
        try {
            return JSON.readTree((String) row.get("payload")).get("version").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Map<String, Object>> outbox(String orderId) {
        return TestOutbox.story(orderId);
    }
}
