package dev.estela.notices.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.SurveyCopy;
import dev.estela.notices.kind.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SurveyEventTest {
    @ParameterizedTest
    @EventsOf("survey")
    void aSurveyIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        SurveyCopy survey = event.as(SurveyEvent.class).copy(new Origin("e-1", event.type(), null));
        assertThat(survey.id()).isNotBlank();
        assertThat(survey.orderId()).isNotBlank();
        assertThat(survey.status()).isNotBlank();
    }

    @Test
    void whatIsAskedDecidesTheWords() {
        assertThat(asking("delivery").invitation()).isEqualTo(Kind.SURVEY);
        assertThat(asking("recovery").invitation()).isEqualTo(Kind.SURVEY_RECOVERY);
        assertThat(asking("nps").invitation()).isEqualTo(Kind.SURVEY);
        assertThat(asking(null).invitation()).isEqualTo(Kind.SURVEY);
    }

    private static SurveyEvent asking(String kind) {
        return new SurveyEvent("i-1", "o-1", "es", "c-1", null, kind, "invited", null, null, 1, Instant.EPOCH);
    }
}
