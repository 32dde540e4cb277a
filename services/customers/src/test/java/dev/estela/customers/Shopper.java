package dev.estela.customers;

import static io.restassured.RestAssured.given;

import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;

/** A person of a store of their own, and those who look after them. */
public final class Shopper {
    public static final Set<String> AGENT = Set.of("read", "customers:care", "customers:manage");

    public final String store = Events.fresh("shop");
    public final String id = Events.fresh("ana");
    public final String email = Events.fresh("ana") + "@x.example";
    private int orders;

    public Shopper() {
        Events.store(store, "Europe/Madrid", "ES");
        buys(id);
    }

    public void buys(String customerId) {
        Events.awaitHandled(Events.contact(
                store,
                store + "-" + ++orders,
                customerId,
                1,
                "2026-11-01T10:00:00Z",
                "Ana",
                "\"" + email + "\"",
                "null"));
    }

    /** Somebody else of the same store. */
    public String neighbour() {
        String other = Events.fresh("luis");
        Events.awaitHandled(
                Events.contact(store, store + "-" + other, other, 1, "2026-11-01T10:00:00Z", "Luis", "null", "null"));
        return other;
    }

    public ValidatableResponse profile() {
        return given().header("Authorization", TestKeys.ADMIN)
                .get("/api/customers/{id}", id)
                .then()
                .statusCode(200);
    }

    /** What was published of one of their customer ids, in order. */
    public List<String> published(String customerId) {
        return TestOutbox.rows(store + "/" + customerId).stream()
                .map(row -> String.valueOf(row.get("payload")))
                .toList();
    }

    public static RequestSpecification admin() {
        return given().header("Authorization", TestKeys.ADMIN).contentType("application/json");
    }

    /** An agent of these stores; of all where there are none. */
    public static RequestSpecification agent(String name, String... stores) {
        return given().header("Authorization", TestKeys.agent(name, AGENT, stores))
                .contentType("application/json");
    }
}
