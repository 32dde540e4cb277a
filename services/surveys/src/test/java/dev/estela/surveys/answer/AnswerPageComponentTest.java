package dev.estela.surveys.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.surveys.Asked;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import dev.estela.surveys.link.LinkSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class AnswerPageComponentTest {
    private static final String SECRET = "only-for-development-and-tests";

    @Test
    void lookingRecordsNothingHoweverOften() {
        // Given
        Asked asked = Asked.someone();
        Map<String, Object> before = Known.invitation(asked.order());
        // When
        for (int i = 0; i < 5; i++) {
            browser().get("/s/" + asked.token() + "?score=" + (i + 1)).then().statusCode(200);
            browser().head("/s/" + asked.token() + "?score=1").then().statusCode(200);
        }
        // Then
        assertThat(Known.invitation(asked.order())).isEqualTo(before);
        assertThat(Known.types(asked.order())).containsExactly("invited");
    }

    @Test
    void aNumberChosenInTheMessageIsChosenOnThePage() {
        Asked asked = Asked.someone();
        browser()
                .get("/s/" + asked.token() + "?score=4")
                .then()
                .body(containsString("value=\"4\" required checked"))
                .body(containsString("?lang=en&amp;score=4"))
                .body(not(containsString("value=\"5\" required checked")));
    }

    @Test
    void thePageTellsShopAndOrderAndKeepsToItself() {
        Asked asked = Asked.someone();
        browser()
                .get("/s/" + asked.token())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Set-Cookie", equalTo(null))
                .body(containsString("Juguetes &amp; Co"))
                .body(containsString(
                        "N-" + asked.order().substring(asked.order().length() - 4)))
                .body(not(containsString("<script")))
                .body(not(containsString("ana@example.com")));
    }

    @Test
    void anAnswerIsRecordedAndTold() {
        // Given
        Asked asked = Asked.someone();
        // When
        answer(asked, "yes", "5", "Perfecto, ¡gracias! 日本 🎉")
                .then()
                .statusCode(200)
                .body(containsString("¡Gracias!"));
        // Then
        assertThat(Known.invitation(asked.order()))
                .containsEntry("status", "answered")
                .containsEntry("score", 5)
                .containsEntry("on_time", true)
                .containsEntry("comment", "Perfecto, ¡gracias! 日本 🎉");
        assertThat(Known.types(asked.order())).containsExactly("invited", "answered");
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/answers?order=" + asked.order())
                .then()
                .body("items[0].score", equalTo(5))
                .body("items[0].onTime", equalTo(true))
                .body("items[0].comment", equalTo("Perfecto, ¡gracias! 日本 🎉"))
                .body("items[0].orderId", equalTo(asked.order()));
    }

    @Test
    void whoeverIsErasedLeavesTheScoreAndNoWords() {
        // Given
        Asked asked = Asked.someone();
        answer(asked, "no", "4", "I am Ana, call me").then().statusCode(200);
        // When
        TestEvents.send(new ProducerRecord<>("estela.contact", Shop.ID + "/" + asked.customer(), null));
        // Then
        Known.soon(() -> assertThat(TestOutbox.rows(Shop.ID + "/" + asked.customer()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("topic", "estela.erasure")
                        .containsEntry("type", "dev.estela.erasure.done.v1")));
        assertThat(Known.invitation(asked.order())).containsEntry("score", 4).containsEntry("comment", null);
    }

    @Test
    void theLastAnswerWithinAnHourWinsAndALowScoreIsToldOnce() {
        // Given
        Asked asked = Asked.someone();
        answer(asked, "yes", "2", "").then().statusCode(200);
        // When
        TestClock.set(Asked.AT.plus(Duration.ofMinutes(30)));
        answer(asked, "yes", "5", "").then().statusCode(200);
        TestClock.set(Asked.AT.plus(Duration.ofMinutes(59)));
        answer(asked, "no", "1", "zu spät").then().statusCode(200);
        TestClock.set(Asked.AT.plus(Duration.ofMinutes(60)));
        answer(asked, "yes", "4", "").then().statusCode(409).body(containsString("Ya has respondido"));
        // Then
        assertThat(Known.invitation(asked.order())).containsEntry("score", 1).containsEntry("comment", "zu spät");
        assertThat(Known.types(asked.order()))
                .containsExactly("invited", "answered", "low-score", "answered", "answered");
    }

    @Test
    void pressingTheButtonTwiceIsOneAnswer() {
        // Given
        Asked asked = Asked.someone();
        // When
        answer(asked, "yes", "4", "bien").then().statusCode(200);
        answer(asked, "yes", "4", "bien").then().statusCode(200);
        // Then
        assertThat(Known.types(asked.order())).containsExactly("invited", "answered");
    }

    @Test
    void whoHasAnsweredIsNeitherRemindedNorExpired() {
        // Given
        Asked asked = Asked.someone();
        answer(asked, "yes", "4", "").then().statusCode(200);
        // When
        TestClock.advanceTo(Asked.AT.plus(Duration.ofDays(30)));
        // Then
        assertThat(Known.types(asked.order())).containsExactly("invited", "answered");
    }

    @Test
    void whoWasRemindedCanStillAnswer() {
        // Given
        Asked asked = Asked.someone();
        TestClock.advanceTo(Asked.AT.plus(Duration.ofDays(6)));
        // When
        answer(asked, null, "3", null).then().statusCode(200);
        // Then
        assertThat(Known.types(asked.order())).containsExactly("invited", "reminded", "answered");
    }

    @Test
    void aLinkThatHasRunOutSaysSo() {
        // Given
        Asked asked = Asked.someone();
        // When
        TestClock.set(Asked.AT.plus(Duration.ofDays(21)));
        // Then
        browser().get("/s/" + asked.token()).then().statusCode(410).body(containsString("Esta encuesta ha terminado"));
        answer(asked, "yes", "5", "").then().statusCode(410);
        assertThat(Known.types(asked.order())).doesNotContain("answered");
    }

    @Test
    void aFalseLinkLeadsNowhere() {
        Asked asked = Asked.someone();
        var expiry = Asked.AT.plus(Duration.ofDays(21));
        UUID id = UUID.fromString((String) Known.invitation(asked.order()).get("id"));
        String tampered =
                (asked.token().charAt(0) == 'A' ? "B" : "A") + asked.token().substring(1);
        List<String> forgeries = List.of(
                tampered,
                asked.token() + "x",
                "nonsense",
                new LinkSigner(SECRET, "unsubscribe").sign(id, expiry),
                new LinkSigner("another-key-of-some-length", "survey-answer").sign(id, expiry),
                new LinkSigner(SECRET, "survey-answer").sign(UUID.randomUUID(), expiry));
        for (String forgery : forgeries) {
            browser().get("/s/" + forgery).then().statusCode(404).body(containsString("We cannot find this page"));
            browser().formParam("score", "5").post("/s/" + forgery).then().statusCode(404);
        }
        assertThat(Known.types(asked.order())).containsExactly("invited");
    }

    @Test
    void aSkippedOrPlannedSurveyHasNoPage() {
        Asked asked = Asked.someone();
        TestDb.update("update invitation set status = 'skipped', expires_at = null where order_id = ?", asked.order());
        browser().get("/s/" + asked.token()).then().statusCode(410);
        answer(asked, "yes", "5", "").then().statusCode(410);
    }

    @Test
    void aCommentIsTextAndNothingElse() {
        // Given
        Asked asked = Asked.someone();
        String hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>{survey:title}\"'";
        // When
        answer(asked, "yes", "3", hostile).then().statusCode(200);
        // Then
        browser()
                .get("/s/" + asked.token())
                .then()
                .body(not(containsString("<script")))
                .body(not(containsString("<img")))
                .body(containsString("&lt;/textarea&gt;&lt;script&gt;"))
                .body(containsString("{survey:title}"));
        assertThat(Known.invitation(asked.order())).containsEntry("comment", hostile);
    }

    @Test
    void aFormWithAFaultComesBackWithEverythingInIt() {
        // Given
        Asked asked = Asked.someone("en-GB");
        // When
        answer(asked, "no", null, "it was wet")
                .then()
                .statusCode(422)
                .body(containsString("Choose a number from 1 to 5."))
                .body(containsString("it was wet"))
                .body(containsString("value=\"no\" checked"));
        answer(asked, "no", "3", "é".repeat(2001)).then().statusCode(422).body(containsString("(2001)"));
        // Then
        assertThat(Known.types(asked.order())).containsExactly("invited");
    }

    @Test
    void twoThousandLettersOfAnyAlphabetFit() {
        Asked asked = Asked.someone();
        answer(asked, "yes", "3", "日".repeat(2000)).then().statusCode(200);
        assertThat(Known.invitation(asked.order())).containsEntry("comment", "日".repeat(2000));
    }

    @Test
    void thePageSpeaksTheCustomersLanguageElseTheShopsElseEnglish() {
        Asked spanish = Asked.someone("es_MX");
        Asked brazilian = Asked.someone(Shop.newId("store"), "pt-BR", "\"pt\",\"es\"");
        Asked french = Asked.someone(Shop.newId("store"), "fr-FR", "\"fr\"");
        page(spanish, "").then().body(containsString("lang=\"es\""), containsString("¿Qué tal fue tu entrega?"));
        page(brazilian, "").then().body(containsString("¿Qué tal fue tu entrega?"));
        page(french, "").then().body(containsString("How did your delivery go?"));
        page(spanish, "?lang=en")
                .then()
                .body(containsString("How did your delivery go?"), containsString("hreflang=\"es\""));
        page(spanish, "?lang=xx").then().body(containsString("¿Qué tal fue tu entrega?"));
    }

    @Test
    void whoHammersIsToldToWait() {
        // Given
        String address = address();
        // When
        Response last = null;
        for (int i = 0;
                i < 300 && (last == null || last.statusCode() == 404);
                i++) { // the bucket fills up again meanwhile
            last = given().header("X-Forwarded-For", address)
                    .header("Accept-Language", "es")
                    .get("/s/nonsense");
        }
        // Then
        last.then()
                .statusCode(429)
                .contentType("text/html;charset=UTF-8")
                .header("Retry-After", notNullValue())
                .header("Cache-Control", "no-store")
                .body(containsString("Un momento, por favor"));
    }

    @Test
    void twoAnswersAtOnceAreTakenOneAfterTheOther() throws InterruptedException {
        // Given
        Asked asked = Asked.someone();
        // When
        List<Thread> people = List.of(
                Thread.ofVirtual().start(() -> answer(asked, "no", "1", "a")),
                Thread.ofVirtual().start(() -> answer(asked, "no", "2", "b")),
                Thread.ofVirtual().start(() -> answer(asked, "no", "1", "c")));
        for (Thread person : people) {
            person.join();
        }
        // Then
        assertThat(Known.types(asked.order())).hasSize(5).containsOnlyOnce("low-score");
        assertThat(Known.invitation(asked.order())).containsEntry("version", 5L);
    }

    private static Response page(Asked asked, String query) {
        return browser().get("/s/" + asked.token() + query);
    }

    private static Response answer(Asked asked, String onTime, String score, String comment) {
        RequestSpecification form = browser().contentType("application/x-www-form-urlencoded; charset=utf-8");
        if (onTime != null) {
            form.formParam("onTime", onTime);
        }
        if (score != null) {
            form.formParam("score", score);
        }
        return form.formParam("comment", comment == null ? "" : comment).post("/s/" + asked.token());
    }

    /** Every test and every request from an address of its own, so that none uses up another's patience. */
    static RequestSpecification browser() {
        return given().header("X-Forwarded-For", address());
    }

    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }
}
