package dev.estela.customers.note;

import static dev.estela.customers.Shopper.admin;
import static dev.estela.customers.Shopper.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.customers.Shopper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Agents leave each other word about somebody. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class NoteComponentTest {
    private final Shopper ana = new Shopper();

    @Test
    void aNoteSentTwiceIsWrittenOnce() {
        // When
        String first =
                write(admin(), "key-1", "Rings twice").statusCode(201).extract().path("noteId");
        String again =
                write(admin(), "key-1", "Rings twice").statusCode(201).extract().path("noteId");
        write(agent("bea"), "key-1", "Rings twice").statusCode(201);
        // Then
        assertThat(again).isEqualTo(first);
        notes(ana.id).body("items", hasSize(2));
    }

    @Test
    void notesComeTheNewestFirstPageByPage() {
        // Given
        Stream.of("one", "two", "three")
                .forEach(text -> write(admin(), null, text).statusCode(201));
        // When
        var first = page("").body("items.text", contains("three", "two"));
        // Then
        page(first.extract().path("next")).body("items.text", contains("one")).body("next", nullValue());
        admin().get("/api/customers/{id}/notes?after=x", ana.id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"));
    }

    @Test
    void theTimelineSaysThatThereIsANoteAndNeverItsWords() {
        // When
        String note = write(admin(), null, "Canaryword").extract().path("noteId");
        // Then
        timeline()
                .body(
                        "items.find { it.kind == 'note.written' }.text",
                        equalTo("A note about the customer was written by admin"));
        assertThat(TestDb.query("select 1 from line where cast(line as text) like '%Canaryword%'"))
                .isEmpty();
        assertThat(TestDb.query("select 1 from outbox where cast(outbox as text) like '%Canaryword%'"))
                .isEmpty();
        // When
        admin().delete("/api/customers/{id}/notes/{note}", ana.id, note).then().statusCode(204);
        // Then
        timeline().body("items.kind", not(hasItem("note.written")));
    }

    @Test
    void whoChangesWhatSomebodyHasChangedSinceIsTold() {
        // Given
        String note = write(admin(), null, "Rings twice")
                .body("version", equalTo(1))
                .extract()
                .path("noteId");
        change(admin(), note, "\"1\"", "Rings three times")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("text", equalTo("Rings three times"));
        // When
        change(admin(), note, "\"1\"", "Never rings")
                .statusCode(409)
                .body("type", equalTo("urn:estela:problem:stale-version"))
                .body("version", equalTo(2));
        admin().header("If-Match", "\"1\"")
                .delete("/api/customers/{id}/notes/{note}", ana.id, note)
                .then()
                .statusCode(409);
        change(admin(), note, "once", "Never rings").statusCode(400).body("errors[0].pointer", equalTo("If-Match"));
        // Then
        notes(ana.id).body("items.text", contains("Rings three times"));
        admin().header("If-Match", "\"2\"")
                .delete("/api/customers/{id}/notes/{note}", ana.id, note)
                .then()
                .statusCode(204);
        notes(ana.id).body("items", empty());
    }

    @Test
    void onlyWhoWroteANoteChangesIt() {
        // Given
        String note = write(agent("bea"), null, "Rings twice").extract().path("noteId");
        // Then
        change(agent("eve"), note, "\"1\"", "mine")
                .statusCode(403)
                .body("type", equalTo("urn:estela:problem:not-yours"));
        agent("eve")
                .delete("/api/customers/{id}/notes/{note}", ana.id, note)
                .then()
                .statusCode(403);
        change(agent("bea"), note, "\"1\"", "Rings once").statusCode(200);
    }

    @Test
    void aNoteIsFoundAtItsOwnCustomerOnly() {
        // Given
        String note = write(admin(), null, "Rings twice").extract().path("noteId");
        String luis = ana.neighbour();
        // Then
        admin().body("{\"text\":\"x\"}")
                .put("/api/customers/{id}/notes/{note}", luis, note)
                .then()
                .statusCode(404);
        change(admin(), UUID.randomUUID().toString(), "*", "x").statusCode(404);
        agent("eve", "another-store")
                .get("/api/customers/{id}/notes", ana.id)
                .then()
                .statusCode(404);
        agent("eve", "another-store")
                .body("{\"text\":\"x\"}")
                .post("/api/customers/{id}/notes?store=another-store", ana.id)
                .then()
                .statusCode(404);
        agent("bea", ana.store)
                .get("/api/customers/{id}/notes", ana.id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aNoteWithoutWordsIsNone() {
        write(admin(), null, " ").statusCode(400).body("errors[0].pointer", equalTo("/text"));
        write(admin(), null, "x".repeat(10_001)).statusCode(400).body("errors[0].pointer", equalTo("/text"));
    }

    private ValidatableResponse write(RequestSpecification as, String key, String text) {
        var asked = key == null ? as : as.header("Idempotency-Key", key);
        return asked.body("{\"text\":\"" + text + "\"}")
                .post("/api/customers/{id}/notes", ana.id)
                .then();
    }

    private ValidatableResponse change(RequestSpecification as, String note, String seen, String text) {
        return as.header("If-Match", seen)
                .body("{\"text\":\"" + text + "\"}")
                .put("/api/customers/{id}/notes/{note}", ana.id, note)
                .then();
    }

    private static ValidatableResponse notes(String customer) {
        return admin().get("/api/customers/{id}/notes", customer).then().statusCode(200);
    }

    private ValidatableResponse page(String after) {
        var asked = admin().queryParam("limit", 2);
        return (after.isEmpty() ? asked : asked.queryParam("after", after))
                .get("/api/customers/{id}/notes", ana.id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse timeline() {
        return admin().get("/api/customers/{id}/timeline?lang=en", ana.id)
                .then()
                .statusCode(200);
    }
}
