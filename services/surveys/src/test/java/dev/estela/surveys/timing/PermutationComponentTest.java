package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import dev.estela.surveys.Shop.Fact;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same facts in any order, some of them twice under their id and some told anew, lead to the same surveys. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class PermutationComponentTest {
    @Test
    void shuffledAndDoubledFactsEndTheSame() {
        // Given
        TestClock.set(Instant.parse("2026-11-07T00:00:00Z"));
        Shop.store(1, "Europe/Madrid").publish();
        Known.store(Shop.ID, 1);
        List<String> orders = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        var random = new Random(42);
        // When
        for (int i = 0; i < 40; i++) {
            String order = Shop.newId("o");
            String number = Shop.newId("PQ");
            orders.add(order);
            numbers.add(number);
            List<Fact> facts = new ArrayList<>(story(order, Shop.newId("c"), number));
            facts.addAll(facts.subList(0, 2));
            Collections.shuffle(facts, random);
            publish(facts, random);
        }
        orders.forEach(order -> Known.order(order, 2));
        numbers.forEach(number -> Known.parcel(number, 5));
        orders.forEach(Known::planned);
        contactsKnown(orders);
        TestClock.advanceTo(Instant.parse("2026-11-09T09:00:00Z").plus(Duration.ofDays(1)));
        // Then
        for (String order : orders) {
            assertThat(Known.types(order)).containsExactly("invited");
            assertThat(Known.due(order)).isEqualTo(Instant.parse("2026-11-09T09:00:00Z"));
            assertThat(Known.invitation(order)).containsEntry("cause_type", "dev.estela.shipment.delivered.v1");
        }
        assertThat(TestDeadLetters.all().stream().map(row -> row.get("key"))).doesNotContainAnyElementsOf(orders);
    }

    @Test
    void shuffledAndDoubledTicketsEndTheSame() {
        // Given: trouble that was solved twice, that is back, that went on in another ticket
        TestClock.set(Instant.parse("2026-11-07T00:00:00Z"));
        Shop.store(1, "Europe/Madrid").publish();
        Known.store(Shop.ID, 1);
        List<String> orders = new ArrayList<>();
        Map<String, Long> tickets = new HashMap<>();
        var random = new Random(43);
        // When
        for (int i = 0; i < 45; i++) {
            String order = Shop.newId("o");
            var ticket = Shop.ticket(order, "exception");
            orders.add(order);
            tickets.put(ticket.id(), i % 3 == 0 ? 5L : 3L);
            List<Fact> facts = new ArrayList<>(trouble(order, Shop.newId("c"), ticket, i % 3));
            facts.addAll(facts.subList(0, 3));
            Collections.shuffle(facts, random);
            publish(facts, random);
        }
        orders.forEach(order -> Known.order(order, 2));
        tickets.forEach(Known::ticket);
        contactsKnown(orders);
        TestClock.advanceTo(Instant.parse("2026-11-10T09:00:00Z"));
        // Then
        for (int i = 0; i < orders.size(); i++) {
            String order = orders.get(i);
            assertThat(Known.types(order)).isEqualTo(i % 3 == 0 ? List.of("invited") : List.of());
            if (i % 3 == 0) {
                assertThat(Known.recovery(order))
                        .containsEntry(
                                "due", Instant.parse("2026-11-09T09:00:00Z").getEpochSecond())
                        .containsEntry("cause_type", "dev.estela.ticket.solved.v1")
                        .containsEntry("cause_event_id", "solution-of-" + order);
            }
        }
        assertThat(TestDeadLetters.all().stream().map(row -> row.get("key")))
                .doesNotContainAnyElementsOf(tickets.keySet());
    }

    private static void publish(List<Fact> facts, Random random) {
        for (Fact fact : facts) {
            boolean lastSolution = fact.payload().contains("\"solvedAt\":\"2026-11-07T18:42:00Z\"")
                    && fact.type().contains("solved");
            String id = lastSolution
                    ? "solution-of-" + fact.payload().split("\"orderId\":\"")[1].split("\"")[0]
                    : UUID.randomUUID().toString();
            fact.publish(id);
            if (random.nextInt(3) == 0) {
                fact.publish(id);
            }
        }
    }

    private static List<Fact> trouble(String order, String customer, Shop.TicketFact ticket, int end) {
        var placed = Shop.order(order, customer);
        var solved = ticket.solved("2026-11-06T09:00:00Z");
        var back = solved.reopened("2026-11-06T15:00:00Z");
        List<Fact> facts = new ArrayList<>(List.of(
                ticket.fact(),
                solved.fact(),
                placed.fact(),
                placed.sent(Shop.newId("PQ")).fact(),
                Shop.contact(customer, "p-" + customer, "ana@example.com")));
        switch (end) {
            case 0 -> {
                var again = back.solved("2026-11-07T18:42:00Z");
                facts.addAll(List.of(
                        back.fact(),
                        again.fact(),
                        again.closed("2026-11-07T19:00:00Z").fact()));
            }
            case 1 -> facts.add(back.fact());
            default -> facts.add(solved.merged("2026-11-06T15:00:00Z").fact());
        }
        return facts;
    }

    private static void contactsKnown(List<String> orders) {
        Known.soon(() -> assertThat(dev.estela.chassis.test.TestDb.query(
                        "select 1 from contact_copy c join order_copy o on o.customer_id = c.customer_id where o.order_id = any(?)",
                        (Object) orders.toArray(String[]::new)))
                .hasSize(orders.size()));
    }

    private static List<Fact> story(String order, String customer, String number) {
        var placed = Shop.order(order, customer);
        var parcel = Shop.parcel(order, number).late("2026-11-06T20:00:00Z");
        var delivered = parcel.delivered("2026-11-07T18:42:00Z");
        return List.of(
                placed.fact(),
                placed.sent(number).fact(),
                parcel.fact(),
                delivered.fact(),
                delivered.late("2026-11-07T18:50:00Z").fact(),
                delivered
                        .late("2026-11-07T18:50:00Z")
                        .recovered("2026-11-07T19:00:00Z")
                        .fact(),
                Shop.contact(customer, "p-" + customer, "ana@example.com"));
    }
}
