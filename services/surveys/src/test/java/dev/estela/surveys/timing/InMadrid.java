package dev.estela.surveys.timing;

import dev.estela.chassis.test.TestClock;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** An order of a customer of a shop in Madrid, who can be reached. */
abstract class InMadrid {
    static final Instant DUE = Instant.parse("2026-11-08T12:00:00Z");

    final String order = Shop.newId("o");
    final String customer = Shop.newId("c");
    final String number = Shop.newId("PQ");

    @BeforeEach
    void aShopInMadrid() {
        TestClock.set(Instant.parse("2026-11-07T00:00:00Z"));
        Shop.store(1, "Europe/Madrid").publish();
        Known.store(Shop.ID, 1);
        Shop.contact(customer, "p-" + customer, "ana@example.com").publish();
        Known.contact(customer);
    }

    void delivered(String at) {
        delivered(order, customer, number, at);
    }

    static void delivered(String order, String customer, String number, String at) {
        Shop.order(order, customer).sent(number).publish();
        Shop.parcel(order, number).delivered(at).publish();
        Known.planned(order);
    }
}
