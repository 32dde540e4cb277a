package dev.estela.tickets;

import static io.restassured.RestAssured.given;

import dev.estela.chassis.test.TestKeys;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What agents do, over the API. */
public final class Desk {
    private Desk() {}

    public static RequestSpecification admin() {
        return given().header("Authorization", TestKeys.ADMIN).contentType(ContentType.JSON);
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
