package dev.estela.tickets;

import static io.restassured.RestAssured.given;

import dev.estela.chassis.test.TestKeys;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;

/** What agents do, over the API. */
public final class Desk {
    private Desk() {}

    public static RequestSpecification admin() {
        return given().header("Authorization", TestKeys.ADMIN).contentType(ContentType.JSON);
    }

    /**
     * An agent who has signed in to the console.
     *
     * @param stores whose tickets they may see; all where there are none
     */
    public static RequestSpecification as(String agent, String... stores) {
        return given().header("Authorization", TestKeys.agent(agent, Set.of("read", "tickets:work"), stores))
                .contentType(ContentType.JSON);
    }

    /** A ticket somebody has asked for, by what they wrote first. */
    public static String opened(String store, String text) {
        return admin().body("""
                        {"store":"%s","channel":"email","subject":"A question","text":"%s","email":"ana@example.com"}""".formatted(store, text))
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
    }

    public static Map<String, Object> ticket(Object id) {
        return admin().get("/api/tickets/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(MAP);
    }

    private static final io.restassured.common.mapper.TypeRef<Map<String, Object>> MAP =
            new io.restassured.common.mapper.TypeRef<>() {};

    public static Response put(String path, String body) {
        return admin().body(body).put(path);
    }

    /** An agent of a team of their own, who is there. */
    public static void agent(String id, String team, int capacity, String... languages) {
        put("/api/tickets/agents/" + id, """
                {"id":"%s","name":"%s","teams":["%s"],"stores":[],"skills":[],"languages":[%s],"capacity":%d}""".formatted(
                                id, id, team, "\"" + String.join("\",\"", languages) + "\"", capacity))
                .then()
                .statusCode(200);
        present(id, "online", false);
    }

    public static void present(String id, String presence, boolean handOver) {
        put("/api/tickets/agents/%s/presence".formatted(id), """
                {"presence":"%s","handOver":%s}""".formatted(presence, handOver))
                .then()
                .statusCode(200);
    }

    /** A queue for one store, served by one team. */
    public static void queue(String id, String store, String team) {
        put("/api/tickets/queues/" + id, """
                {"id":"%s","name":"%s","position":10,"takes":{"stores":["%s"],"channels":[],"troubles":[],"languages":[]},"teams":["%s"],"deals":true}""".formatted(id, id, store, team))
                .then()
                .statusCode(200);
    }
}
