package dev.estela.customers.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.contract.Examples.Example;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.Told;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SurveyLinesTest {

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsToldInBothLanguages(Example example) {
        assertThat(Told.words(tell(example)).values())
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    @Test
    void anAnswerIsToldWithItsScoreButNotWithItsComment() {
        assertThat(spanish("survey/answered.v1.example.json"))
                .isEqualTo("El cliente valoró la entrega, 2 de 5, y dejó un comentario; dice que no llegó a tiempo");
    }

    @Test
    void whoIsAskedWhetherTheirTroubleIsSolvedIsToldSo() {
        assertThat(spanish("survey/invited.v1.recovery.example.json"))
                .isEqualTo("Se preguntó al cliente si el problema con el pedido está resuelto");
        assertThat(spanish("survey/answered.v1.recovery.example.json"))
                .isEqualTo("El cliente valoró la solución: 5 de 5");
        assertThat(spanish("survey/low-score.v1.recovery.example.json"))
                .isEqualTo("El cliente quedó descontento con la solución: 1 de 5");
    }

    @Test
    void whoSaysThatItIsNotSolvedIsToldSo() {
        assertThat(recovery("answered", null, false, null)).isEqualTo("survey.recovery.answered.unsolved");
        assertThat(recovery("answered", null, false, true)).isEqualTo("survey.recovery.answered.unsolved.comment");
        assertThat(recovery("answered", null, true, true)).isEqualTo("survey.recovery.answered.comment");
        assertThat(recovery("skipped", "no_address", null, null)).isEqualTo("survey.recovery.skipped.reason");
        assertThat(recovery("skipped", null, null, null)).isEqualTo("survey.recovery.skipped");
    }

    private static String recovery(String event, String reason, Boolean solved, Boolean comment) {
        var fact =
                new SurveyFact("i-1", "o-1", "es", "c-1", "recovery", reason, null, solved, 4, comment, Instant.EPOCH);
        return SurveyLines.tell("dev.estela.survey." + event + ".v1", fact).phrase();
    }

    @Test
    void aQuestionNotAskedSaysWhy() {
        assertThat(spanish("survey/skipped.v1.example.json"))
                .isEqualTo("No se preguntó al cliente por la entrega: se le preguntó hace poco");
    }

    @Test
    void theLinkOfTheAnswerPageStaysOutOfTheTimeline() {
        assertThat(examples())
                .allSatisfy(example ->
                        assertThat(tell(example).parameters().toString()).doesNotContain("http"));
    }

    @Test
    void anAnswerSaysWhatTheCustomerSaidAndNothingElse() {
        assertThat(phrase("answered", null, null, null)).isEqualTo("survey.answered");
        assertThat(phrase("answered", null, true, true)).isEqualTo("survey.answered.comment");
        assertThat(phrase("answered", null, false, false)).isEqualTo("survey.answered.late");
        assertThat(phrase("skipped", null, null, null)).isEqualTo("survey.skipped");
        assertThat(phrase("skipped", "cooldown", null, null)).isEqualTo("survey.skipped.reason");
    }

    private static String phrase(String event, String reason, Boolean onTime, Boolean comment) {
        var fact =
                new SurveyFact("i-1", "o-1", "es", "c-1", "delivery", reason, onTime, null, 4, comment, Instant.EPOCH);
        return SurveyLines.tell("dev.estela.survey." + event + ".v1", fact).phrase();
    }

    @ParameterizedTest
    @EventsOf("survey")
    void aSurveyIsToldWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        // When
        var telling = SurveyLines.tell(event.type(), event.as(SurveyFact.class));
        // Then
        assertThat(Told.words(telling).values())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    private static String spanish(String name) {
        return examples().stream()
                .filter(example -> example.name().equals(name))
                .map(SurveyLinesTest::tell)
                .map(Told::spanish)
                .findFirst()
                .orElseThrow();
    }

    private static Telling tell(Example example) {
        return SurveyLines.tell(example.type(), Examples.read(example, SurveyFact.class));
    }

    static List<Example> examples() {
        return Examples.of("survey");
    }
}
