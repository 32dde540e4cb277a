package dev.estela.orders.erasure;

import static dev.estela.orders.Shop.eventually;
import static dev.estela.orders.Shop.order;
import static dev.estela.orders.Shop.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer is to be forgotten; the shop goes on sending whole orders. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ErasureComponentTest {
    private final String customer = "c-" + UUID.randomUUID();
    private final String email = "canary-" + customer + "@x.example";
    private final String orderId = Shop.newOrderId();

    @BeforeEach
    void theStoreIsOpen() {
        Shop.openStore("es");
    }

    @Test
    void whatWasPassedOnIsTakenBackAndNotKeptToBeSentAgain() {
        tell(bought(orderId, "2026-11-02T10:15:00Z"));
        eventually(() -> assertThat(contacts(orderId)).hasSize(1));
        String bad = tell(bought(Shop.newOrderId(), "yesterday"));
        eventually(() -> assertThat(TestDeadLetters.of(bad)).hasSize(1));

        erase("2026-11-05T00:00:00Z");

        eventually(() -> assertThat(contacts(orderId)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("type", "dev.estela.order-contact.erased.v1")
                .containsEntry("payload", "")));
        assertThat(TestOutbox.rows("es/" + customer)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("topic", "estela.erasure")
                .containsEntry("type", "dev.estela.erasure.done.v1"));
        assertThat(TestDeadLetters.of(bad)).singleElement().satisfies(letter -> assertThat(letter)
                .containsEntry("status", "erased")
                .containsEntry("payload", null));
        assertThat(TestDb.query("select 1 from outbox where payload like ?", "%" + email + "%"))
                .isEmpty();
        assertThat(read(orderId).get("customerId").asText()).isEqualTo(customer);
    }

    @Test
    void aSnapshotThatComesAfterwardsPassesNothingOnButTheOrderGoesOn() {
        tell(bought(orderId, "2026-11-02T10:15:00Z"));
        eventually(() -> assertThat(contacts(orderId)).hasSize(1));
        erase("2026-11-05T00:00:00Z");
        eventually(() -> assertThat(TestOutbox.rows("es/" + customer)).hasSize(1));

        ObjectNode again = bought(orderId, "2026-11-02T10:15:00Z")
                .put("updatedAt", "2026-11-06T10:00:00Z")
                .put("number", "1002");
        again.withObject("/customer").put("phone", "+34699999999");
        tell(again);

        eventually(() -> assertThat(read(orderId).get("number").asText()).isEqualTo("1002"));
        assertThat(contacts(orderId)).extracting(row -> row.get("payload")).containsExactly("");
    }

    @Test
    void anOrderPlacedLaterIsANewAcquaintance() {
        erase("2026-11-01T00:00:00Z");
        eventually(() -> assertThat(TestOutbox.rows("es/" + customer)).hasSize(1));

        tell(bought(orderId, "2026-11-02T10:15:00Z"));

        eventually(() -> assertThat(contacts(orderId))
                .singleElement()
                .satisfies(row -> assertThat((String) row.get("payload")).contains(email)));
    }

    private ObjectNode bought(String order, String placedAt) {
        ObjectNode told = order(order).put("placedAt", placedAt);
        if (placedAt.endsWith("Z")) {
            told.put("updatedAt", placedAt);
        }
        told.withObject("/customer").put("customerId", customer).put("email", email);
        return told;
    }

    private void erase(String at) {
        TestEvents.publish(
                "estela.customer", "es/" + customer, "dev.estela.customer.erasure-requested.v1", "es", """
                {"customerId":"%s","store":"es","erasedAt":"%s","occurredAt":"%2$s"}""".formatted(
                                customer, at));
    }

    private static String tell(ObjectNode told) {
        String id = UUID.randomUUID().toString();
        TestEvents.publish(
                "commerce.order", told.get("orderId").asText(), "commerce.order.v1", id, "es", told.toString());
        return id;
    }

    private static List<Map<String, Object>> contacts(String order) {
        return TestOutbox.rows(order).stream()
                .filter(row -> "estela.order-contact".equals(row.get("topic")))
                .toList();
    }
}
