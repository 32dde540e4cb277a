package dev.estela.tracking.scan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class IntakeComponentTest {
    private static final String SCANS = "/api/tracking/scans";
    private static final String RIGHT = """
            {"carrier":"correos","trackingNumber":"%s","status":"IN_TRANSIT","occurredAt":"2026-11-03T19:12:00Z"}""";

    @Test
    void aPlainScanIsTaken() {
        post("application/json", right()).statusCode(202).body("accepted", equalTo(1));
    }

    @Test
    void anArrayOfScansIsTaken() {
        post("application/json", "[" + right() + "," + right() + "]")
                .statusCode(202)
                .body("accepted", equalTo(2));
    }

    @Test
    void aCloudEventIsTakenStructuredBinaryAndInABatch() {
        String event = event(UUID.randomUUID().toString(), right());
        post("application/cloudevents+json", event).statusCode(202);
        post("application/cloudevents-batch+json", "[" + event + "]").statusCode(202);
        given().header("Authorization", TestKeys.CARRIER)
                .config(plain())
                .header("ce-specversion", "1.0")
                .header("ce-id", "b-1")
                .header("ce-source", "/carriers/correos")
                .header("ce-type", "carrier.scan.v1")
                .contentType("application/json")
                .body(right())
                .post(SCANS)
                .then()
                .statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "null", "7", "\"scan\"", "{\"a\":1,\"a\":2}", "{} {}"})
    void whatIsNoScanIsRefused(String body) {
        post("application/json", body).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/occurredAt | {\"carrier\":\"c\",\"trackingNumber\":\"n\",\"status\":\"DELIVERED\",\"occurredAt\":\"2026-11-03T19:12:00\"}",
                "/occurredAt | {\"carrier\":\"c\",\"trackingNumber\":\"n\",\"status\":\"DELIVERED\"}",
                "/status | {\"carrier\":\"c\",\"trackingNumber\":\"n\",\"status\":\"TELEPORTED\",\"occurredAt\":\"2026-11-03T19:12:00Z\"}",
                "/carrier | {\"carrier\":7,\"trackingNumber\":\"n\",\"status\":\"DELIVERED\",\"occurredAt\":\"2026-11-03T19:12:00Z\"}",
                "/trackingNumber | {\"carrier\":\"c\",\"trackingNumber\":\"\",\"status\":\"DELIVERED\",\"occurredAt\":\"2026-11-03T19:12:00Z\"}",
                "/reason | {\"carrier\":\"c\",\"trackingNumber\":\"n\",\"status\":\"DELAYED\",\"reason\":\"gremlins\",\"occurredAt\":\"2026-11-03T19:12:00Z\"}",
                "/location/country | {\"carrier\":\"c\",\"trackingNumber\":\"n\",\"status\":\"DELAYED\",\"location\":{\"country\":\"Spain\"},\"occurredAt\":\"2026-11-03T19:12:00Z\"}"
            })
    void everyFaultIsNamedByItsPlace(String pointer, String body) {
        post("application/json", body).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void oneFaultRefusesTheWholeBatchAndAllFaultsAreNamed() {
        String wrong = right().replace("IN_TRANSIT", "NOWHERE");
        post("application/json", "[" + right() + "," + wrong + "," + wrong.replace("correos", "") + "]")
                .statusCode(400)
                .body("type", equalTo("urn:estela:problem:invalid-scans"))
                .body("errors.pointer", hasItems("/1/status", "/2/status", "/2/carrier"));
    }

    @Test
    void theSameIdWithAnotherContentInABatchIsRefused() {
        post("application/cloudevents-batch+json", "[" + event("x", right()) + "," + event("x", right()) + "]")
                .statusCode(400)
                .body("errors.pointer", hasItem("/1/id"));
    }

    @Test
    void anEventOfAnotherTypeIsRefused() {
        post("application/cloudevents+json", event("x", right()).replace("carrier.scan.v1", "carrier.scan.v2"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/type"));
    }

    @Test
    void moreThanAThousandAreTooMany() {
        String many = "[" + (right() + ",").repeat(1000) + right() + "]";
        post("application/json", many)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].message", containsString("1000"));
    }

    @Test
    void idsMayHoldQuotesAndSlashes() {
        String odd = RIGHT.formatted("a/b\\\"c'd " + UUID.randomUUID());
        post("application/json", odd).statusCode(202);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        post("text/plain", right()).statusCode(415);
    }

    @Test
    void tenMegabytesAreTooMuch() {
        post("application/json", " ".repeat(10_600_000)).statusCode(413);
    }

    @Test
    void whoAnnouncesTooMuchAndSendsNothingIsToldSoonEnough() throws IOException {
        String head = "POST " + SCANS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestKeys.CARRIER
                + "\r\nContent-Type: application/json\r\nContent-Length: 10600000\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aStrangerAndAReaderAreRefused() {
        given().config(plain())
                .contentType("application/json")
                .body(right())
                .post(SCANS)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer nobody")
                .config(plain())
                .contentType("application/json")
                .body(right())
                .post(SCANS)
                .then()
                .statusCode(401);
        given().header("Authorization", TestKeys.PUBLISHER)
                .config(plain())
                .contentType("application/json")
                .body(right())
                .post(SCANS)
                .then()
                .statusCode(403);
        given().header("Authorization", TestKeys.CARRIER)
                .get("/api/tracking/shipments")
                .then()
                .statusCode(403);
        given().get("/api/tracking/incidents").then().statusCode(401);
    }

    private static String right() {
        return RIGHT.formatted(UUID.randomUUID());
    }

    private static String event(String id, String scan) {
        return """
                {"specversion":"1.0","id":"%s","source":"/carriers/correos","type":"carrier.scan.v1","time":"2026-11-03T19:12:00Z","data":%s}""".formatted(id, scan);
    }

    private static ValidatableResponse post(String type, String body) {
        return given().header("Authorization", TestKeys.CARRIER)
                .config(plain())
                .contentType(type)
                .body(body)
                .post(SCANS)
                .then();
    }

    private static RestAssuredConfig plain() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/cloudevents+json", ContentType.TEXT)
                        .encodeContentTypeAs("application/cloudevents-batch+json", ContentType.TEXT));
    }
}
