package dev.estela.orders.stock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.TestBackend;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class StockComponentTest {
    private final String sku = "TOY/" + UUID.randomUUID();

    @BeforeEach
    void theStoreIsOpen() {
        Shop.openStore("es");
        Shop.openStore("pt");
    }

    @Test
    void theNewestStockIsKeptWhateverTheOrderOfArrival() {
        tell(stock("es", 5, "2026-11-04T09:00:00Z"), stock("es", 7, "2026-11-04T08:00:00Z"));
        tell(stock("es", 6, "2026-11-04T08:30:00Z"), stock("pt", 1, "2026-11-04T08:00:00Z"));

        Shop.eventually(() -> Shop.get("/api/orders/stock?sku=" + sku.replace("/", "%2F"))
                .body("items.store", contains("es", "pt"))
                .body("items.available", contains(5, 1))
                .body("items[0].updatedAt", equalTo("2026-11-04T09:00:00Z"))
                .body("items[0].cause.eventId", notNullValue()));
        Shop.get("/api/orders/stock?store=pt&sku=" + sku.replace("/", "%2F")).body("items", hasSize(1));
    }

    @Test
    void negativeStockIsRefused() {
        Shop.post(Shop.ONE, Shop.event("commerce.stock.v1", stock("es", -1, "2026-11-04T09:00:00Z")))
                .statusCode(400)
                .body("errors.pointer", contains("/data/available"));
    }

    private static void tell(ObjectNode... stocks) {
        ArrayNode batch = Shop.JSON.createArrayNode();
        for (ObjectNode stock : stocks) {
            batch.add(Shop.event("commerce.stock.v1", stock));
        }
        Shop.post(Shop.BATCH, batch).statusCode(202);
    }

    private ObjectNode stock(String store, int available, String updatedAt) {
        return Shop.example("commerce/stock.v1.example")
                .put("sku", sku)
                .put("store", store)
                .put("available", available)
                .put("updatedAt", updatedAt);
    }
}
