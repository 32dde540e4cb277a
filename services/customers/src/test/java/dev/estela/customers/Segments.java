package dev.estela.customers;

import static dev.estela.customers.Shopper.admin;

import dev.estela.chassis.test.TestClock;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Segments as a shop writes them. */
public final class Segments {
    private Segments() {}

    public static ValidatableResponse put(String store, String id, String rule) {
        return admin().queryParam("store", store)
                .body(Map.of("name", "Name of " + id, "rule", rule))
                .put("/api/customers/segments/{id}", id)
                .then();
    }

    /** A segment of its own, with everybody measured by it. */
    public static String segment(String store, String rule) {
        String id = Events.fresh("segment");
        put(store, id, rule).statusCode(200);
        settle();
        return id;
    }

    /** Lets happen what is due, without any time passing. */
    public static void settle() {
        TestClock.advanceTo(TestClock.now());
    }

    public static ValidatableResponse of(String customer) {
        return admin().get("/api/customers/{id}/segments", customer).then().statusCode(200);
    }

    public static ValidatableResponse members(String segment, Object... parameters) {
        var asked = admin();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.queryParam(String.valueOf(parameters[i]), parameters[i + 1]);
        }
        return asked.get("/api/customers/segments/{id}/members", segment).then().statusCode(200);
    }
}
