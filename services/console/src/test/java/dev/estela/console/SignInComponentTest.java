package dev.estela.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(ConsoleKey.class)
class SignInComponentTest {
    private static final String OWN = "a word of my own choice";
    private static final String ADMIN = "admin";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @BeforeEach
    void admin() {
        Response first = signIn(ADMIN, ConsoleKey.PASSWORD);
        if (first.statusCode() == 204) {
            ours(first)
                    .body(Map.of("current", ConsoleKey.PASSWORD, "next", OWN))
                    .put("/console/api/session/password")
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void theFirstPasswordHasToBeChangedBeforeAnythingElse() {
        account("ana", List.of("agent"), "given by somebody else");
        Response session = signIn("ana", "given by somebody else");
        ours(session).get("/console/api/session").then().body("mustChangePassword", equalTo(true));
        ours(session).get("/console/api/tickets").then().statusCode(403);

        ours(session)
                .body(Map.of("current", "given by somebody else", "next", OWN))
                .put("/console/api/session/password")
                .then()
                .statusCode(204);

        ours(session).get("/console/api/session").then().body("mustChangePassword", equalTo(false));
        ours(session).get("/console/api/tickets").then().statusCode(200);
    }

    @Test
    void nobodyLearnsWhetherTheNameOrThePasswordWasWrong() {
        String unknown = signIn("nobody", "whatever it may be")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        account("berta", List.of("agent"), "given by somebody else");
        String wrong = signIn("berta", "whatever it may be")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void whoGuessesHasToWait() {
        account("carla", List.of("agent"), "given by somebody else");
        for (int i = 0; i < 5; i++) {
            signIn("carla", "guess number " + i).then().statusCode(401);
        }
        signIn("carla", "given by somebody else")
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:estela:problem:locked"));
    }

    @Test
    void theCookieCannotBeReadByScriptsNorSentByOtherSites() {
        assertThat(signIn(ADMIN, OWN).getHeader("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/console");
    }

    @Test
    void whatAnotherSiteSendsIsRefused() {
        Response session = signIn(ADMIN, OWN);
        given().cookie("estela_session", cookie(session))
                .delete("/console/api/session")
                .then()
                .statusCode(403);
        ours(session)
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/console/api/session")
                .then()
                .statusCode(403);
        ours(session).get("/console/api/session").then().statusCode(200);
    }

    @Test
    void whoSignsOutIsOut() {
        Response session = signIn(ADMIN, OWN);
        ours(session).delete("/console/api/session").then().statusCode(204);
        ours(session).get("/console/api/session").then().statusCode(401);
    }

    @Test
    void aSessionEndsWhenNobodyUsesItOrTheDayIsOver() {
        Response idle = signIn(ADMIN, OWN);
        TestDb.update("update session set seen_at = now() - interval '5 hours'");
        ours(idle).get("/console/api/session").then().statusCode(401);
        Response old = signIn(ADMIN, OWN);
        TestDb.update("update session set expires_at = now() - interval '1 second'");
        ours(old).get("/console/api/session").then().statusCode(401);
    }

    @Test
    void aServiceIsAskedWithATokenOfTheAgentAndNeverSeesTheCookie() {
        Response session = signedIn("dora", List.of("agent"));
        String asked = ours(session)
                .urlEncodingEnabled(false)
                .header("If-Match", "\"7\"")
                .body("{\"a\":1}")
                .post("/console/api/tickets/42/notes?x=a%2Fb")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"7\""))
                .header("Set-Cookie", (String) null)
                .extract()
                .asString();
        assertThat(asked)
                .startsWith("POST /api/tickets/42/notes?x=a%2Fb")
                .contains("If-match: \"7\"")
                .contains("Authorization: Bearer ey")
                .doesNotContain("estela_session")
                .endsWith("{\"a\":1}");
        String token = asked.replaceAll("(?s).*Bearer (\\S+).*", "$1");
        given().header("Authorization", "Bearer " + token)
                .get("/api/console/dead-letters")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .post("/api/console/dead-letters/1/redrive")
                .then()
                .statusCode(403);
    }

    @Test
    void whatTheServiceRefusesIsHandedOn() {
        ours(signIn(ADMIN, OWN))
                .get("/console/api/tickets/busy")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("3"));
    }

    @Test
    void anythingElseIsNotReached() {
        Response session = signIn(ADMIN, OWN);
        ours(session).get("/console/api/secrets").then().statusCode(404);
        given().get("/console/api/tickets").then().statusCode(401);
        given().header("Authorization", TestKeys.ADMIN)
                .get("/console/api/tickets")
                .then()
                .statusCode(403);
        given().header("Authorization", TestKeys.ADMIN)
                .get("/console/api/accounts")
                .then()
                .statusCode(403);
    }

    @Test
    void onlyAnAdministratorSaysWhoSignsIn() {
        Response agent = signedIn("elsa", List.of("agent", "supervisor"));
        ours(agent).get("/console/api/accounts").then().statusCode(403);
        ours(signIn(ADMIN, OWN))
                .get("/console/api/accounts")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(ADMIN, "elsa"));
    }

    @Test
    void onlyWhoMayTakesEverythingAboutAPersonOutOfHere() {
        Response agent = signedIn("agnes", List.of("agent", "auditor"));
        ours(agent).get("/console/api/dossiers/c-77").then().statusCode(403);
        given().get("/console/api/dossiers/c-77").then().statusCode(401);
    }

    @Test
    void whoIsSwitchedOffIsOutAtOnce() {
        Response session = signedIn("fina", List.of("agent"));
        ours(signIn(ADMIN, OWN))
                .body(change(List.of("agent"), null, false))
                .put("/console/api/accounts/fina")
                .then()
                .statusCode(200);
        ours(session).get("/console/api/session").then().statusCode(401);
        signIn("fina", OWN).then().statusCode(401);
    }

    @Test
    void theLastAdministratorStays() {
        ours(signIn(ADMIN, OWN))
                .body(change(List.of("agent"), null, true))
                .put("/console/api/accounts/admin")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:last-admin"));
    }

    @Test
    void badInputIsNamed() {
        Response session = signIn(ADMIN, OWN);
        ours(session)
                .body(change(List.of("agent"), "short", true))
                .put("/console/api/accounts/gema")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/password"));
        ours(session)
                .body(change(List.of("agent"), "gema is my name", true))
                .put("/console/api/accounts/gema")
                .then()
                .statusCode(400);
        ours(session)
                .body(change(List.of("agent"), null, true))
                .put("/console/api/accounts/gema")
                .then()
                .statusCode(400);
        ours(session)
                .body(change(List.of("boss"), null, true))
                .put("/console/api/accounts/gema")
                .then()
                .statusCode(400);
        ours(session)
                .body(Map.of("language", "es", "zone", "Mars/Olympus"))
                .put("/console/api/session/preferences")
                .then()
                .statusCode(400);
        ours(session).get("/console/api/accounts").then().body("items.id", not(hasItem("gema")));
    }

    @Test
    void everyAddressOpensThePages() {
        for (String page : List.of("/console", "/console/", "/console/tickets/42")) {
            given().get(page)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("script-src 'self'"));
        }
        given().get("/console/assets/none.js").then().statusCode(404);
    }

    private static Response signedIn(String id, List<String> roles) {
        account(id, roles, "given by somebody else");
        Response session = signIn(id, "given by somebody else");
        ours(session)
                .body(Map.of("current", "given by somebody else", "next", OWN))
                .put("/console/api/session/password")
                .then()
                .statusCode(204);
        return session;
    }

    private static void account(String id, List<String> roles, String password) {
        ours(signIn(ADMIN, OWN))
                .body(change(roles, password, true))
                .put("/console/api/accounts/" + id)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> change(List<String> roles, String password, boolean active) {
        Map<String, Object> change = new java.util.HashMap<>();
        change.put("name", "Somebody");
        change.put("roles", roles);
        change.put("stores", List.of());
        change.put("language", "es");
        change.put("zone", "Europe/Madrid");
        change.put("active", active);
        change.put("password", password);
        return change;
    }

    /** From another address each time: how often one may try is limited. */
    private static Response signIn(String user, String password) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", "192.0.2." + ADDRESSES.incrementAndGet() % 250)
                .header("X-Estela-Console", "1")
                .body(Map.of("user", user, "password", password))
                .post("/console/api/session");
    }

    private static RequestSpecification ours(Response session) {
        return given().contentType("application/json")
                .header("X-Estela-Console", "1")
                .cookie("estela_session", cookie(session));
    }

    private static String cookie(Response session) {
        return session.getCookie("estela_session");
    }
}
