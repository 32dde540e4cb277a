package dev.estela.tickets.mention;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents call each other, and follow what becomes of tickets that are not theirs. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class MentionComponentTest {
    private String store;
    private String ticket;
    private String ana;
    private String eva;

    @BeforeEach
    void twoAgents() {
        store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        ana = Shop.newId("ana");
        eva = Shop.newId("eva");
        Desk.agent(ana, "none", 0, "es");
        Desk.agent(eva, "none", 0, "es");
        ticket = Desk.opened(store, "Where is it?");
    }

    @Test
    void whoIsCalledReadsItAndFollowsTheTicket() {
        // When
        String note = note(ana, "@" + eva + ", do you know this carrier?");
        // Then
        Desk.as(eva).get("/api/tickets/mentions/counts").then().body("unread", equalTo(1));
        Desk.as(eva)
                .get("/api/tickets/mentions?unread=true")
                .then()
                .statusCode(200)
                .body("items.messageId", contains(note))
                .body("items[0].by", equalTo(ana))
                .body("items[0].ticketId", equalTo(ticket));
        Desk.as(eva).get("/api/tickets?follower=me&news=true").then().body("items.ticketId", contains(ticket));
        // When
        Desk.as(eva).put("/api/tickets/mentions/%s/read".formatted(note)).then().statusCode(204);
        Desk.as(eva).put("/api/tickets/mentions/%s/read".formatted(note)).then().statusCode(204);
        Desk.as(eva)
                .put("/api/tickets/%s/followers/me".formatted(ticket))
                .then()
                .statusCode(200);
        // Then
        Desk.as(eva).get("/api/tickets/mentions/counts").then().body("unread", equalTo(0));
        Desk.as(eva).get("/api/tickets/mentions?unread=true").then().body("items", empty());
        Desk.as(eva).get("/api/tickets/mentions").then().body("items[0].readAt", notNullValue());
        Desk.as(eva).get("/api/tickets?follower=me&news=true").then().body("items", empty());
        Desk.as(eva).get("/api/tickets?follower=me").then().body("items.ticketId", contains(ticket));
    }

    @Test
    void aPageOfMentionsGoesOnWhereTheLastOneEnded() {
        // Given
        String first = note(ana, "@" + eva + " one");
        String second = note(ana, "@" + eva + " two");
        // When
        String next = Desk.as(eva)
                .get("/api/tickets/mentions?limit=1")
                .then()
                .body("items.messageId", contains(second))
                .extract()
                .path("next");
        // Then
        Desk.as(eva).get("/api/tickets/mentions?limit=1&after=" + next).then().body("items.messageId", contains(first));
        Desk.as(eva).get("/api/tickets/mentions?after=x").then().statusCode(400);
    }

    @Test
    void nobodyIsCalledToWhatTheyMayNotSee() {
        // Given
        String abroad = Shop.newId("abroad");
        Desk.put("/api/tickets/agents/" + abroad, """
                {"id":"%s","name":"%s","teams":[],"stores":["another"],"skills":[],"languages":["es"],"capacity":0}""".formatted(abroad, abroad))
                .then()
                .statusCode(200);
        // When
        String note = note(ana, "@" + abroad + " @" + ana + " @nobody look");
        // Then
        Desk.as(abroad).get("/api/tickets/mentions").then().body("items", empty());
        Desk.as(ana).get("/api/tickets/mentions").then().body("items", empty());
        Desk.as(abroad)
                .put("/api/tickets/mentions/%s/read".formatted(note))
                .then()
                .statusCode(404);
    }

    @Test
    void whoStopsFollowingHearsNoMore() {
        // Given
        Desk.as(eva)
                .put("/api/tickets/%s/followers/me".formatted(ticket))
                .then()
                .body("items.agent", hasItem(eva));
        note(ana, "Changed");
        Desk.as(eva).get("/api/tickets/counts?follower=me&news=true").then().body("total", equalTo(1));
        // When
        Desk.as(eva)
                .delete("/api/tickets/%s/followers/me".formatted(ticket))
                .then()
                .body("items.agent", not(hasItem(eva)));
        // Then
        Desk.as(eva).get("/api/tickets?follower=me").then().body("items", empty());
        Desk.as(eva, "another")
                .put("/api/tickets/%s/followers/me".formatted(ticket))
                .then()
                .statusCode(404);
    }

    private String note(String agent, String text) {
        return Desk.as(agent)
                .body("{\"text\":\"" + text + "\"}")
                .post("/api/tickets/%s/notes".formatted(ticket))
                .then()
                .statusCode(201)
                .extract()
                .path("messageId");
    }
}
