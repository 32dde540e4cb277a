package dev.estela.tickets.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestKeys;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said again and again is written once. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class MacroComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final String MACROS = "/api/tickets/macros";
    private static final String HELLO = "{\"en\":\"Hello {customer.name}\",\"es\":\"Hola {customer.name}\"}";

    private String id;

    @BeforeEach
    void aMacroNobodyHasYet() {
        TestClock.set(NOW);
        Shop.store(Shop.ID);
        Known.store(Shop.ID);
        id = Shop.newId("m").substring(0, 20);
    }

    @Test
    void itIsMadeOnceReadChangedAndRemovedOnWhatWasSeen() {
        // When
        put(id, "\"0\"", macro(id, null, "Greeting " + id, HELLO, "{}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("changedAt", equalTo("2026-11-16T10:00:00Z"));
        // Then
        put(id, "\"0\"", macro(id, null, "Another", HELLO, "{}"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:estela:problem:stale-version"));
        put(id, "\"1\"", macro(id, null, "Better " + id, HELLO, "{\"then\":\"OPEN\",\"snoozeHours\":4}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Desk.admin()
                .get(MACROS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Better " + id))
                .body("store", nullValue())
                .body("texts.es", equalTo("Hola {customer.name}"))
                .body("actions.then", equalTo("OPEN"))
                .body("actions.snoozeHours", equalTo(4));
        Desk.admin()
                .header("If-Match", "\"1\"")
                .delete(MACROS + "/" + id)
                .then()
                .statusCode(409);
        Desk.admin()
                .header("If-Match", "\"2\"")
                .delete(MACROS + "/" + id)
                .then()
                .statusCode(204);
        Desk.admin().get(MACROS + "/" + id).then().statusCode(404);
        Desk.admin().delete(MACROS + "/" + id).then().statusCode(404);
    }

    @Test
    void whatIsWrongIsNamedWithItsField() {
        put(id, "\"0\"", macro(id, null, "x", "{\"es\":\"Hola {customer.nmae}\"}", "{}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/texts/es"))
                .body("errors[0].message", startsWith("{customer.nmae} at character 6 is unknown"));
        put(id, "\"0\"", macro(id, null, " ", HELLO, "{}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/title"));
        put(id, "\"0\"", macro(id, null, "x", "{}", "{}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/texts"));
        put(id, "\"0\"", macro("other", null, "x", HELLO, "{}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/id"));
        put(id, "\"0\"", macro(id, null, "x", HELLO, """
                {"then":"SOLVED","reason":"delivery","queue":"nowhere","snoozeHours":4}"""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/actions/snoozeHours", "/actions/reason", "/actions/queue"));
        put(id, "\"0\"", macro(id, null, "x", HELLO, "{\"then\":\"CLOSED\"}"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/actions/then"));
        Desk.admin().get(MACROS + "?after=nonsense").then().statusCode(400).body("errors[0].pointer", equalTo("after"));
    }

    @Test
    void theListIsReadPageByPageAndNarrowedByWordsAndStore() {
        // Given
        List<String> made = new ArrayList<>();
        for (String title : List.of("c", "a", "b")) {
            made.add(title + "-" + id);
            String store = title.equals("b") ? "\"other-" + id + "\"" : null;
            put(title + "-" + id, "\"0\"", macro(title + "-" + id, store, title + " " + id, HELLO, "{}"))
                    .then()
                    .statusCode(200);
        }
        // When
        Response first = Desk.admin().get(MACROS + "?limit=2&q=" + id.toUpperCase());
        Response second = Desk.admin().get(MACROS + "?limit=2&q=" + id + "&after=" + first.path("next"));
        // Then
        first.then().statusCode(200).body("items.id", contains("a-" + id, "b-" + id));
        second.then().body("items.id", contains("c-" + id)).body("next", nullValue());
        Desk.admin().get(MACROS + "?store=madrid&q=" + id).then().body("items.id", contains("a-" + id, "c-" + id));
        Desk.admin().get(MACROS + "?q=no-such-words").then().body("items", empty());
        assertThat(made).hasSize(3);
    }

    @Test
    void whoIsBoundToStoresSeesTheirsAndThoseOfAllAndChangesTheirsOnly() {
        // Given
        String mine = "mine-" + id;
        String foreign = "foreign-" + id;
        String all = "all-" + id;
        put(mine, "\"0\"", macro(mine, "\"madrid\"", id, HELLO, "{}")).then().statusCode(200);
        put(foreign, "\"0\"", macro(foreign, "\"paris\"", id, HELLO, "{}"))
                .then()
                .statusCode(200);
        put(all, "\"0\"", macro(all, null, id, HELLO, "{}")).then().statusCode(200);
        // Then
        bound().get(MACROS + "?q=" + id).then().statusCode(200).body("items.id", contains(all, mine));
        bound().get(MACROS + "?store=paris&q=" + id).then().body("items.id", not(hasItem(foreign)));
        bound().get(MACROS + "/" + foreign).then().statusCode(404);
        bound().delete(MACROS + "/" + foreign).then().statusCode(404);
        bound().body(macro(foreign, "\"madrid\"", "taken over", HELLO, "{}"))
                .put(MACROS + "/" + foreign)
                .then()
                .statusCode(404);
        bound().body(macro(mine, "\"paris\"", "moved", HELLO, "{}"))
                .put(MACROS + "/" + mine)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/store"));
        bound().body(macro(mine, null, "moved", HELLO, "{}"))
                .put(MACROS + "/" + mine)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/store"));
        bound().body(macro(all, "\"madrid\"", "taken over", HELLO, "{}"))
                .put(MACROS + "/" + all)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:of-all-stores"));
        bound().delete(MACROS + "/" + all).then().statusCode(422);
        bound().body(macro(mine, "\"madrid\"", "changed", HELLO, "{}"))
                .put(MACROS + "/" + mine)
                .then()
                .statusCode(200);
    }

    @Test
    void agentsReadMacrosAndSupervisorsWriteThem() {
        as("eva", Set.of("read", "tickets:work")).get(MACROS).then().statusCode(200);
        as("eva", Set.of("read", "tickets:work"))
                .body(macro(id, null, "x", HELLO, "{}"))
                .put(MACROS + "/" + id)
                .then()
                .statusCode(403);
        as("eva", Set.of("read", "tickets:work"))
                .delete(MACROS + "/solved")
                .then()
                .statusCode(403);
    }

    @Test
    void aTicketGetsItInItsCustomersLanguageWithEverythingFilledIn() {
        // Given
        String order = Shop.newId("o");
        String customer = Shop.newId("c");
        Shop.contact(customer, "Ana Ruiz", customer + "@example.com");
        Known.contact(customer);
        Shop.order(order, customer, 4_470);
        Known.order(order);
        Desk.agent("eva-" + id, id, 5, "es");
        String ticket = asked("\"customerId\":\"%s\",\"order\":\"%s\"".formatted(customer, order));
        put(id, "\"0\"", macro(id, null, "All of it", """
                {"es":"{customer.name}|{order.number}|{ticket.number}|{ticket.subject}|{store.name}|{agent.name}"}""", "{\"then\":\"OPEN\"}"));
        // When
        Response rendered = as("eva-" + id, Set.of("read", "tickets:work")).get(of(ticket, id));
        // Then
        String number = (String) Desk.ticket(ticket).get("number");
        rendered.then()
                .statusCode(200)
                .body(
                        "text",
                        equalTo("Ana Ruiz|N-%s|%s|Hello|Juguetes|eva-%s"
                                .formatted(order.substring(order.length() - 4), number, id)))
                .body("language", equalTo("es"))
                .body("meant", equalTo(true))
                .body("missing", empty())
                .body("actions.then", equalTo("OPEN"));
        assertThat(Desk.ticket(ticket)).containsEntry("status", "NEW").containsEntry("version", 1);
    }

    @Test
    void whatIsNotKnownAndWhatIsNotSpokenIsSaid() {
        // Given
        String ticket = asked("\"language\":\"fr-FR\",\"email\":\"ana@example.com\"");
        put(id, "\"0\"", macro(id, null, "Hello", HELLO, "{}")).then().statusCode(200);
        // Then
        Desk.admin()
                .get(of(ticket, id))
                .then()
                .statusCode(200)
                .body("text", equalTo("Hola {customer.name}"))
                .body("language", equalTo("es"))
                .body("wanted", equalTo("fr-FR"))
                .body("meant", equalTo(false))
                .body("missing", contains("customer.name"));
    }

    @Test
    void noTicketGetsAMacroOfAnotherStore() {
        String ticket = asked("\"email\":\"ana@example.com\"");
        put(id, "\"0\"", macro(id, "\"paris\"", "Bonjour", HELLO, "{}")).then().statusCode(200);
        Desk.admin().get(of(ticket, id)).then().statusCode(404);
        Desk.admin().get(of(ticket, "nothing-like-it")).then().statusCode(404);
        as("eva", Set.of("read"), "paris").get(of(ticket, id)).then().statusCode(404);
    }

    @Test
    void aShopBeginsWithSomeThatAreSoundInBothLanguages() {
        // When
        List<String> seeded = TestDb.query("select id from macro where changed_by = 'estela' and version = 1").stream()
                .map(row -> (String) row.get("id"))
                .toList();
        // Then
        assertThat(seeded).contains("where-is-my-order", "arrived-damaged", "how-to-return", "solved");
        for (String one : seeded) {
            Response macro = Desk.admin().get(MACROS + "/" + one);
            macro.then().body("texts.keySet()", hasItem("es")).body("texts.keySet()", hasItem("en"));
            String body = TestDb.query("select cast(document as text) as document from macro where id = ?", one)
                    .getFirst()
                    .get("document")
                    .toString();
            put(one, macro.header("ETag"), body).then().statusCode(200);
        }
    }

    @Test
    void aTicketIsPutIntoAQueueThereIs() {
        // Given
        String ticket = asked("\"email\":\"ana@example.com\"");
        String queue = "q-" + id;
        Desk.queue(queue, "nobody", queue);
        // When
        Desk.put("/api/tickets/%s/queue".formatted(ticket), "{\"queue\":\"%s\"}".formatted(queue))
                .then()
                .statusCode(200)
                .body("queue", equalTo(queue));
        // Then
        Desk.put("/api/tickets/%s/queue".formatted(ticket), "{\"queue\":\"nowhere\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/queue"));
        Desk.admin()
                .header("If-Match", "\"1\"")
                .body("{\"queue\":\"care\"}")
                .put("/api/tickets/%s/queue".formatted(ticket))
                .then()
                .statusCode(409);
        as("eva", Set.of("read", "tickets:work"), "paris")
                .body("{\"queue\":\"care\"}")
                .put("/api/tickets/%s/queue".formatted(ticket))
                .then()
                .statusCode(404)
                .body("detail", containsString(ticket));
    }

    private static String asked(String more) {
        return Desk.admin()
                .body("{\"store\":\"%s\",\"channel\":\"phone\",\"subject\":\"Hello\",\"text\":\"Hello\",%s}"
                        .formatted(Shop.ID, more))
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
    }

    private static String of(String ticket, String macro) {
        return "/api/tickets/%s/macros/%s".formatted(ticket, macro);
    }

    /** @param store as JSON */
    private static String macro(String id, String store, String title, String texts, String actions) {
        return "{\"id\":\"%s\",\"store\":%s,\"title\":\"%s\",\"texts\":%s,\"actions\":%s}"
                .formatted(id, store, title, texts, actions);
    }

    private static Response put(String id, String seen, String body) {
        return Desk.admin().header("If-Match", seen).body(body).put(MACROS + "/" + id);
    }

    private static RequestSpecification bound() {
        return as("sara", Set.of("read", "tickets:work", "tickets:manage"), Shop.ID);
    }

    private static RequestSpecification as(String who, Set<String> scopes, String... stores) {
        return RestAssured.given()
                .header("Authorization", TestKeys.agent(who, scopes, stores))
                .contentType(ContentType.JSON);
    }
}
