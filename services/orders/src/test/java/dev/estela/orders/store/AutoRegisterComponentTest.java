package dev.estela.orders.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@TestProfile(AutoRegisterComponentTest.AutoRegister.class)
class AutoRegisterComponentTest {
    @Test
    void aStoreNobodyKnowsIsRegisteredWithDefaultsAndTold() {
        String store = "new-" + UUID.randomUUID();
        String orderId = Shop.newOrderId();

        Shop.post(Shop.ONE, Shop.orderEvent(Shop.order(orderId).put("store", store)))
                .statusCode(202);

        Shop.eventually(() -> Shop.get("/api/orders/stores/" + store)
                .statusCode(200)
                .body("zone", equalTo("UTC"))
                .body("currency", equalTo("EUR"))
                .body("sender.email", equalTo("no-reply@" + store + ".example")));
        Shop.eventually(
                () -> assertThat(Shop.read(orderId).get("store").asText()).isEqualTo(store));
        assertThat(TestOutbox.rows(store)).extracting(row -> row.get("type")).containsExactly(StoreChanged.TYPE);
    }

    @Test
    void anIdThatCannotBeAStoreIsRefusedAllTheSame() {
        Shop.post(Shop.ONE, Shop.orderEvent(Shop.order(Shop.newOrderId()).put("store", "no store at all")))
                .statusCode(400)
                .body("errors.pointer", contains("/data/store"));
    }

    /** Local runs have it on. */
    public static class AutoRegister implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("estela.stores.auto-register", "true");
        }
    }
}
