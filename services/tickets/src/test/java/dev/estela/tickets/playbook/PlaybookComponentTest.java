package dev.estela.tickets.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done about a kind of trouble is written once. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class PlaybookComponentTest {
    private static final String PLAYBOOKS = "/api/tickets/playbooks";
    private static final String TELL = "{\"name\":\"tell\",\"kind\":\"SEND_MACRO\",\"macro\":\"solved\"}";
    private static final String CLAIM = "{\"name\":\"claim\",\"kind\":\"OPEN_CLAIM\"}";

    private String id;

    @BeforeEach
    void aPlaybookNobodyHasYet() {
        TestClock.set(Instant.parse("2026-11-16T10:00:00Z"));
        Shop.store(Shop.ID);
        Known.store(Shop.ID);
        id = Shop.newId("p").substring(0, 20);
    }

    @Test
    void itIsMadeOnceReadChangedAndRemovedOnWhatWasSeen() {
        // When
        put(id, "\"0\"", playbook(id, null, CLAIM, TELL))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        // Then
        put(id, "\"0\"", playbook(id, null, TELL))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:estela:problem:stale-version"));
        put(id, "\"1\"", playbook(id, null, TELL)).then().statusCode(200).header("ETag", "\"2\"");
        Desk.admin()
                .get(PLAYBOOKS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("store", nullValue())
                .body("steps.name", contains("tell"))
                .body("steps[0].macro", equalTo("solved"));
        Desk.admin()
                .header("If-Match", "\"1\"")
                .delete(PLAYBOOKS + "/" + id)
                .then()
                .statusCode(409);
        Desk.admin()
                .header("If-Match", "\"2\"")
                .delete(PLAYBOOKS + "/" + id)
                .then()
                .statusCode(204);
        Desk.admin().get(PLAYBOOKS + "/" + id).then().statusCode(404);
    }

    @Test
    void whatIsWrongIsNamedWithItsStepAndField() {
        put(
                        id,
                        "\"0\"",
                        playbook(
                                id,
                                null,
                                TELL,
                                "{\"name\":\"tell\",\"kind\":\"GRANT_GESTURE\",\"gesture\":\"voucher\"}",
                                "{\"name\":\"claim\",\"kind\":\"OPEN_CLAIM\",\"amount\":3}",
                                "{\"name\":\"photo\",\"kind\":\"ASK_PHOTO\",\"macro\":\"nothing-like-it\"}",
                                "{\"name\":\"reason\",\"kind\":\"SET_REASON\",\"reason\":\"delivery\"}"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/steps/1/name",
                                "/steps/1/amount",
                                "/steps/2/amount",
                                "/steps/3/macro",
                                "/steps/4/reason"))
                .body("errors[1].message", equalTo("GRANT_GESTURE needs it"))
                .body("errors[2].message", equalTo("OPEN_CLAIM has none"));
        put(id, "\"0\"", playbook(id, null)).then().statusCode(400).body("errors[0].pointer", equalTo("/steps"));
        put(id, "\"0\"", playbook(id, null, TELL, "{\"name\":\"No spaces\",\"kind\":\"SOLVE\"}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/steps/1/name"));
        put(id, "\"0\"", playbook(id, null, "{\"name\":\"a\"}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/steps/0/kind"));
        put(id, "\"0\"", playbook(id, null, "{\"name\":\"a\",\"kind\":\"REQUEST_REFUND\",\"amount\":0}"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/steps/0/amount"));
        put(id, "\"0\"", playbook("other", null, TELL))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/id"));
    }

    @Test
    void whatAllStoresDoSaysOnlyWhatAllStoresSay() {
        // Given
        String macro = Shop.newId("m").substring(0, 20);
        Desk.put("/api/tickets/macros/" + macro, """
                {"id":"%s","store":"%s","title":"x","texts":{"es":"Hola"},"actions":{}}""".formatted(macro, Shop.ID))
                .then()
                .statusCode(200);
        String step = "{\"name\":\"a\",\"kind\":\"SEND_MACRO\",\"macro\":\"%s\"}".formatted(macro);
        // Then
        put(id, "\"0\"", playbook(id, null, step))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/steps/0/macro"));
        put(id, "\"0\"", playbook(id, "paris", step)).then().statusCode(400);
        put(id, "\"0\"", playbook(id, Shop.ID, step)).then().statusCode(200);
    }

    @Test
    void theListIsReadPageByPageAndNarrowedByWordsAndStore() {
        // Given
        for (String title : List.of("c", "a", "b")) {
            String store = title.equals("b") ? "other-" + id : null;
            put(title + "-" + id, "\"0\"", playbook(title + "-" + id, store, CLAIM))
                    .then()
                    .statusCode(200);
        }
        // When
        Response first = Desk.admin().get(PLAYBOOKS + "?limit=2&q=" + id.toUpperCase());
        Response second = Desk.admin().get(PLAYBOOKS + "?limit=2&q=" + id + "&after=" + first.path("next"));
        // Then
        first.then().statusCode(200).body("items.id", contains("a-" + id, "b-" + id));
        second.then().body("items.id", contains("c-" + id)).body("next", nullValue());
        Desk.admin().get(PLAYBOOKS + "?store=madrid&q=" + id).then().body("items.id", contains("a-" + id, "c-" + id));
        Desk.admin().get(PLAYBOOKS + "?after=nonsense").then().statusCode(400);
    }

    @Test
    void whoIsBoundToStoresSeesTheirsAndThoseOfAllAndChangesTheirsOnly() {
        // Given
        String foreign = "foreign-" + id;
        String all = "all-" + id;
        put(foreign, "\"0\"", playbook(foreign, "paris", CLAIM)).then().statusCode(200);
        put(all, "\"0\"", playbook(all, null, CLAIM)).then().statusCode(200);
        // Then
        bound().get(PLAYBOOKS + "?q=" + id).then().body("items.id", contains(all));
        bound().get(PLAYBOOKS + "/" + foreign).then().statusCode(404);
        bound().delete(PLAYBOOKS + "/" + foreign).then().statusCode(404);
        bound().body(playbook(foreign, Shop.ID, CLAIM))
                .put(PLAYBOOKS + "/" + foreign)
                .then()
                .statusCode(404);
        bound().body(playbook(id, "paris", CLAIM))
                .put(PLAYBOOKS + "/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/store"));
        bound().body(playbook(id, null, CLAIM))
                .put(PLAYBOOKS + "/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/store"));
        bound().body(playbook(all, Shop.ID, CLAIM))
                .put(PLAYBOOKS + "/" + all)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:of-all-stores"));
        bound().delete(PLAYBOOKS + "/" + all).then().statusCode(422);
        bound().body(playbook(id, Shop.ID, CLAIM))
                .put(PLAYBOOKS + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void agentsReadPlaybooksAndSupervisorsWriteThem() {
        as("eva", Set.of("read", "tickets:work")).get(PLAYBOOKS).then().statusCode(200);
        as("eva", Set.of("read", "tickets:work"))
                .body(playbook(id, null, CLAIM))
                .put(PLAYBOOKS + "/" + id)
                .then()
                .statusCode(403);
        as("eva", Set.of("read", "tickets:work"))
                .delete(PLAYBOOKS + "/settle")
                .then()
                .statusCode(403);
    }

    @Test
    void aShopBeginsWithSomeThatAreSound() {
        // When
        List<String> seeded =
                TestDb.query("select id from playbook where changed_by = 'estela' and version = 1").stream()
                        .map(row -> (String) row.get("id"))
                        .toList();
        // Then
        assertThat(seeded).contains("parcel-lost", "arrived-damaged", "settle");
        for (String one : seeded) {
            String body = TestDb.query("select cast(document as text) as document from playbook where id = ?", one)
                    .getFirst()
                    .get("document")
                    .toString();
            put(
                            "copy-" + one + id.substring(0, 6),
                            "*",
                            body.replace(
                                    "\"id\": \"" + one + "\"", "\"id\": \"copy-" + one + id.substring(0, 6) + "\""))
                    .then()
                    .statusCode(200);
        }
    }

    /** @param store nothing: all */
    private static String playbook(String id, String store, String... steps) {
        return "{\"id\":\"%s\",\"store\":%s,\"title\":\"%s\",\"steps\":[%s]}"
                .formatted(id, store == null ? "null" : "\"" + store + "\"", id, String.join(",", steps));
    }

    private static Response put(String id, String seen, String body) {
        return Desk.admin().header("If-Match", seen).body(body).put(PLAYBOOKS + "/" + id);
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
