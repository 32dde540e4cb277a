package dev.estela.tickets.view;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.estela.chassis.test.TestBackend;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents keep the lists they come back to. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SavedViewComponentTest {
    private static final String LATE = """
            {"name":"Late in Spain","filter":{"unsolved":"true","store":"es","agent":"me","sort":"due"},"shared":%s}""";

    private String ana;
    private String eva;
    private String id;

    @BeforeEach
    void twoAgents() {
        ana = Shop.newId("ana");
        eva = Shop.newId("eva");
        id = UUID.randomUUID().toString();
    }

    @Test
    void whatIsSavedIsThereTheNextDayAndNobodyElseSeesIt() {
        save(ana, LATE.formatted(false)).then().statusCode(200).body("owner", equalTo(ana));
        save(ana, LATE.formatted(false)).then().statusCode(200);
        Desk.as(ana)
                .get("/api/tickets/views")
                .then()
                .body("items.viewId", contains(id))
                .body("items[0].name", equalTo("Late in Spain"))
                .body("items[0].filter.agent", equalTo("me"));
        Desk.as(eva).get("/api/tickets/views").then().body("items.viewId", not(hasItem(id)));
        save(eva, LATE.formatted(false)).then().statusCode(404);
        Desk.as(eva).delete("/api/tickets/views/" + id).then().statusCode(404);
    }

    @Test
    void whatIsSharedEverybodySeesAndWhoManagesTicketsMayChangeIt() {
        // Given
        save(ana, LATE.formatted(true)).then().statusCode(200);
        // Then
        Desk.as(eva).get("/api/tickets/views").then().body("items.viewId", hasItem(id));
        save(eva, LATE.formatted(true)).then().statusCode(404);
        Desk.as(eva).delete("/api/tickets/views/" + id).then().statusCode(404);
        // When
        Desk.admin()
                .body(LATE.formatted(true))
                .put("/api/tickets/views/" + id)
                .then()
                .statusCode(200)
                .body("owner", equalTo(ana));
        Desk.admin().delete("/api/tickets/views/" + id).then().statusCode(204);
        // Then
        Desk.as(ana).get("/api/tickets/views").then().body("items.viewId", not(hasItem(id)));
    }

    @Test
    void whatNoListCanBeAskedWithIsRefused() {
        save(ana, "{\"name\":\"x\",\"filter\":{\"colour\":\"red\"},\"shared\":false}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", containsString("/filter"));
        save(ana, "{\"name\":\" \",\"filter\":{},\"shared\":false}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void fiftyAreEnough() {
        for (int n = 0; n < 50; n++) {
            id = UUID.randomUUID().toString();
            save(ana, LATE.formatted(false)).then().statusCode(200);
        }
        save(ana, LATE.formatted(false)).then().statusCode(200);
        id = UUID.randomUUID().toString();
        save(ana, LATE.formatted(false)).then().statusCode(422).body("type", containsString("too-many-views"));
    }

    private Response save(String agent, String view) {
        return Desk.as(agent).body(view).put("/api/tickets/views/" + id);
    }
}
