package dev.estela.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.local.replay.ReplayEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoShopTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DemoShop SHOP = DemoShop.generate(DemoShop.SEED, DemoShop.ORDERS);

    @Test
    void theSameSeedGivesTheSameShop() {
        assertThat(DemoShop.generate(7, 40)).isEqualTo(DemoShop.generate(7, 40));
        assertThat(DemoShop.generate(7, 40).events())
                .isNotEqualTo(DemoShop.generate(8, 40).events());
    }

    @Test
    void theRatesAreThoseOfRealShops() throws Exception {
        // Given
        Map<String, DemoOrder> orders =
                SHOP.orders().stream().collect(Collectors.toMap(DemoOrder::id, Function.identity()));
        Set<String> late = new HashSet<>(orders.keySet());
        late.removeAll(ordersThere(orders));
        Set<String> lateHandedOver = handedOverAfterTheirMoment(orders);
        // When
        double lateShare = (double) late.size() / orders.size();
        double lateOfLateHandedOver =
                (double) lateHandedOver.stream().filter(late::contains).count() / lateHandedOver.size();
        // Then
        assertThat(orders).hasSize(150);
        assertThat(lateShare).isBetween(0.06, 0.07);
        assertThat(lateHandedOver).hasSize(20);
        assertThat(lateOfLateHandedOver).isEqualTo(0.2);
    }

    @Test
    void everyStoryOfTheShopEndsAsItsNameSays() throws Exception {
        Map<String, DemoOrder> orders =
                SHOP.orders().stream().collect(Collectors.toMap(DemoOrder::id, Function.identity()));
        Set<String> there = ordersThere(orders);
        orders.values().forEach(order -> assertThat(there.contains(order.id()))
                .as("%s: %s", order.id(), order.story())
                .isEqualTo(!order.story().late()));
    }

    @Test
    void everyEventHasItsOwnIdAndTheEventsAreInOrder() throws Exception {
        Set<String> ids = new HashSet<>();
        Instant last = Instant.MIN;
        for (ReplayEvent event : SHOP.events()) {
            assertThat(ids.add(JSON.readTree(event.json()).path("id").asText())).isTrue();
            assertThat(event.time()).isAfterOrEqualTo(last);
            last = event.time();
        }
    }

    @Test
    void nobodyInTheShopExists() {
        assertThat(SHOP.orders()).allSatisfy(order -> {
            assertThat(order.person().email()).endsWith(".example.com");
            assertThat(order.person().phone()).startsWith("+34600000");
        });
    }

    @Test
    void someCustomersBuyMoreThanOnce() {
        long people = SHOP.orders().stream()
                .map(order -> order.person().id())
                .distinct()
                .count();
        assertThat(people).isBetween(70L, 130L);
    }

    /** Recomputed from the events alone: delivered in every parcel, or cancelled, when the promise ended. */
    private static Set<String> ordersThere(Map<String, DemoOrder> orders) throws Exception {
        Map<String, List<String>> parcels = new java.util.HashMap<>();
        Map<String, Instant> delivered = new java.util.HashMap<>();
        Set<String> there = new HashSet<>();
        for (ReplayEvent event : SHOP.events()) {
            JsonNode data = JSON.readTree(event.json()).path("data");
            if (data.has("fulfilmentId")) {
                parcels.computeIfAbsent(data.path("orderId").asText(), o -> new java.util.ArrayList<>())
                        .add(data.path("trackingNumber").asText());
            } else if (data.path("status").asText().equals("DELIVERED")) {
                delivered.put(data.path("trackingNumber").asText(), event.time());
            } else if (data.path("status").asText().equals("cancelled")) {
                there.add(data.path("orderId").asText());
            }
        }
        parcels.forEach((order, numbers) -> {
            Instant promise = orders.get(order).deliverBy();
            if (numbers.stream()
                    .allMatch(n -> delivered.containsKey(n) && !delivered.get(n).isAfter(promise))) {
                there.add(order);
            }
        });
        return there;
    }

    private static Set<String> handedOverAfterTheirMoment(Map<String, DemoOrder> orders) throws Exception {
        Set<String> late = new HashSet<>();
        for (ReplayEvent event : SHOP.events()) {
            JsonNode data = JSON.readTree(event.json()).path("data");
            String order = data.path("orderId").asText();
            if (data.has("fulfilmentId")
                    && event.time().isAfter(orders.get(order).shipBy())) {
                late.add(order);
            }
        }
        return late;
    }
}
