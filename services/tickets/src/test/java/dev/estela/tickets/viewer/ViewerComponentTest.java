package dev.estela.tickets.viewer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two agents open the same ticket. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ViewerComponentTest {
    private String store;
    private String ticket;

    @BeforeEach
    void aTicket() {
        store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        ticket = Desk.opened(store, "Where is it?");
    }

    @Test
    void eachSeesTheOtherAndWhatTheyDo() {
        here("ana", "VIEWING").body("items", empty());
        here("eva", "ANSWERING").body("items.agent", contains("ana")).body("items[0].doing", equalTo("VIEWING"));
        here("ana", "VIEWING").body("items.agent", contains("eva")).body("items[0].doing", equalTo("ANSWERING"));
    }

    @Test
    void whoClosesTheTicketIsNoLongerThere() {
        // Given
        here("eva", "ANSWERING");
        // When
        Desk.as("eva").delete(path(ticket)).then().statusCode(204);
        // Then
        here("ana", "VIEWING").body("items", empty());
    }

    @Test
    void whoseBrowserHasGoneIsNoLongerThereAfterAMoment() {
        // Given
        here("eva", "ANSWERING");
        TestDb.update(
                "update viewer set until = now() - interval '1 second' where ticket_id = cast(? as uuid)", ticket);
        // When, then
        here("ana", "VIEWING").body("items", empty());
    }

    @Test
    void nobodyLooksIntoTicketsOfStoresThatAreNotTheirs() {
        Desk.as("eva", "another")
                .body("{\"doing\":\"VIEWING\"}")
                .put(path(ticket))
                .then()
                .statusCode(404);
        Desk.as("eva")
                .body("{\"doing\":\"VIEWING\"}")
                .put(path(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        Desk.as("eva").body("{}").put(path(ticket)).then().statusCode(400).body("errors[0].pointer", equalTo("/doing"));
    }

    private ValidatableResponse here(String agent, String doing) {
        return Desk.as(agent)
                .body("{\"doing\":\"" + doing + "\"}")
                .put(path(ticket))
                .then()
                .statusCode(200);
    }

    private static String path(String ticket) {
        return "/api/tickets/" + ticket + "/viewers/me";
    }
}
