package dev.estela.notices.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.SurveyCopy;
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
}
