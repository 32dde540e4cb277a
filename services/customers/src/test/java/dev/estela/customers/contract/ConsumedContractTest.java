package dev.estela.customers.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestKeys;
import dev.estela.customers.Events;
import dev.estela.customers.contract.Examples.Example;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that others publish is understood, also with fields they may add. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ConsumedContractTest {
    private static final Set<String> WITHOUT_LINE = Set.of(
            "dev.estela.store.changed.v1",
            "dev.estela.order-contact.changed.v1",
            "dev.estela.contact.changed.v1",
            "dev.estela.customer.erasure-requested.v1",
            "dev.estela.customer.erased.v1",
            "dev.estela.erasure.done.v1",
            "dev.estela.dead-letter.added.v1");

    @Test
    void everyEventOfEveryServiceIsALineWithWords() {
        // When
        Map<String, String> told = new LinkedHashMap<>();
        Stream.of("order", "shipment", "notice", "survey", "ticket", "gesture")
                .flatMap(aggregate -> Examples.of(aggregate).stream()
                        .map(example -> Map.entry(publish(aggregate, example), example.type())))
                .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        // Then
        await().untilAsserted(() -> assertThat(lines()).containsAll(told.keySet()));
        assertThat(told.values())
                .containsAll(Examples.types().stream()
                        .filter(type -> !WITHOUT_LINE.contains(type))
                        .toList());
        assertThat(words("o-1001")).isNotEmpty().allSatisfy(text -> assertThat(text)
                .hasSize(2)
                .allSatisfy((language, words) -> assertThat(words.toString()).isNotBlank()));
        assertThat(TestDeadLetters.all()).noneMatch(letter -> told.containsKey(letter.get("event_id")));
    }

    @Test
    void theContactOfAnOrderAndAStoreAreUnderstood() {
        // When
        var ids = Stream.of("store", "order-contact", "erasure")
                .flatMap(aggregate -> Examples.of(aggregate).stream().map(example -> publish(aggregate, example)))
                .toList();
        // Then
        ids.forEach(Events::awaitHandled);
        assertThat(TestDeadLetters.all()).noneMatch(letter -> ids.contains(letter.get("event_id")));
    }

    private static String publish(String aggregate, Example example) {
        return Events.publish("estela." + aggregate, example.name(), example.type(), "es", example.payload());
    }

    private static List<String> lines() {
        return TestDb.query("select origin_event_id from line").stream()
                .map(row -> (String) row.get("origin_event_id"))
                .toList();
    }

    private static List<Map<String, Object>> words(String orderId) {
        return given().header("Authorization", TestKeys.ADMIN)
                .get("/api/orders/{id}/timeline?limit=200", orderId)
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
    }
}
