package dev.estela.surveys.answer;

import static dev.estela.surveys.answer.AnswerPageComponentTest.browser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestKeys;
import dev.estela.surveys.Asked;
import dev.estela.surveys.Known;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The page on which somebody who had trouble says whether it is solved. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class RecoveryPageComponentTest {
    @Test
    void thePageAsksInTheCustomersWordsWhetherItIsSolved() {
        Asked asked = Asked.afterTrouble("es-ES");
        browser()
                .get("/s/" + asked.token())
                .then()
                .statusCode(200)
                .body(containsString("¿Lo hemos arreglado?"))
                .body(containsString("¿Está resuelto?"))
                .body(containsString("¿Cómo valoras la solución?"))
                .body(containsString("name=\"solved\""))
                .body(not(containsString("name=\"onTime\"")))
                .body(not(containsString("entrega")));
        browser()
                .get("/s/" + asked.token() + "?lang=en")
                .then()
                .body(containsString("Have we put it right?"))
                .body(containsString("Is it solved?"))
                .body(containsString("How satisfied are you with the solution?"))
                .body(not(containsString("delivery")));
    }

    @Test
    void whoSaysThatItIsSolvedIsThankedAndBelieved() {
        // Given
        Asked asked = Asked.afterTrouble("en-GB");
        // When
        answer(asked, "solved=yes&score=5&comment=thanks").statusCode(200).body(containsString("reads every one"));
        // Then
        assertThat(Known.recovery(asked.order()))
                .containsEntry("status", "answered")
                .containsEntry("solved", true)
                .containsEntry("on_time", null)
                .containsEntry("score", 5);
        assertThat(Known.types(asked.order())).containsExactly("invited", "answered");
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/answers?kind=recovery&order=" + asked.order())
                .then()
                .body("items[0].solved", equalTo(true))
                .body("items[0].kind", equalTo("recovery"));
        browser()
                .get("/s/" + asked.token())
                .then()
                .body(containsString("id=\"solved-yes\" name=\"solved\" value=\"yes\" checked"));
    }

    @Test
    void whoSaysThatItIsNotCallsForAttention() {
        Asked asked = Asked.afterTrouble("es-ES");
        answer(asked, "solved=no&score=1").statusCode(200).body(containsString("las leemos todas"));
        assertThat(Known.recovery(asked.order())).containsEntry("solved", false);
        assertThat(Known.types(asked.order())).containsExactly("invited", "answered", "low-score");
    }

    @Test
    void whatIsNotAskedIsNotTaken() {
        // Given
        Asked troubled = Asked.afterTrouble("es-ES");
        Asked delivered = Asked.someone();
        // When
        answer(troubled, "onTime=yes&score=4").statusCode(200);
        answer(delivered, "solved=yes&score=4").statusCode(200);
        // Then
        assertThat(Known.recovery(troubled.order()))
                .containsEntry("on_time", null)
                .containsEntry("solved", null);
        assertThat(Known.invitation(delivered.order())).containsEntry("solved", null);
    }

    @Test
    void aFaultInTheAnswerIsShownWhereItIs() {
        Asked asked = Asked.afterTrouble("es-ES");
        answer(asked, "solved=perhaps&score=4").statusCode(422).body(containsString("href=\"#solved-yes\""));
    }

    private static ValidatableResponse answer(Asked asked, String form) {
        return browser()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body(form)
                .post("/s/" + asked.token())
                .then();
    }

    /** Every test and every request from an address of its own, so that none uses up another's patience. */
}
