package dev.estela.tickets.run;

import dev.estela.chassis.test.TestDb;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A shop with a lost parcel and playbooks for it, over the API. */
final class Plays {
    static final String ORDERED = "2026-11-10T10:15:00Z";

    private Plays() {}

    static String shop() {
        String store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        return store;
    }

    /** Of an order of 44,70 by somebody who can be written to. */
    static Lost lost(String store, Instant now) {
        String order = Shop.newId("o");
        String customer = "c-" + order;
        Shop.contact(store, customer, "Ana Ruiz", order + "@example.com");
        Known.contact(customer);
        Shop.order(store, order, 1, ORDERED, List.of(), List.of("correos"));
        Known.order(order);
        String parcel = Shop.newId("s");
        String incident = UUID.randomUUID().toString();
        Shop.trouble(store, "lost", order, customer, parcel, incident, now.toString());
        return new Lost(Known.ticket(order).get("id").toString(), order, parcel, incident);
    }

    record Lost(String ticket, String order, String parcel, String incident) {}

    /** @param steps as JSON */
    static String playbook(String store, String... steps) {
        String id = Shop.newId("p").substring(0, 20);
        put(id, store, steps).then().statusCode(200);
        return id;
    }

    static Response put(String id, String store, String... steps) {
        return Desk.put("/api/tickets/playbooks/" + id, """
                {"id":"%s","store":"%s","title":"For the trouble","steps":[%s]}""".formatted(id, store, String.join(",", steps)));
    }

    static String macro(String store, String text) {
        String id = Shop.newId("m").substring(0, 20);
        Desk.put("/api/tickets/macros/" + id, """
                {"id":"%s","store":"%s","title":"%s","texts":{"es":"%s"},"actions":{}}""".formatted(id, store, id, text))
                .then()
                .statusCode(200);
        return id;
    }

    static Response run(String ticket, String playbook) {
        return Desk.admin().post("/api/tickets/%s/playbooks/%s".formatted(ticket, playbook));
    }

    static Response dryRun(String ticket, String playbook) {
        return Desk.admin().post("/api/tickets/%s/playbooks/%s?dryRun=true".formatted(ticket, playbook));
    }

    static long count(String sql, Object... params) {
        return ((Number) TestDb.query("select count(*) as n from " + sql, params)
                        .getFirst()
                        .get("n"))
                .longValue();
    }
}
