package dev.estela.customers.survey;

import dev.estela.customers.timeline.Parameters;
import dev.estela.customers.timeline.Telling;
import java.util.Set;

/** How a survey is told: asked, not asked and why, answered. */
final class SurveyLines {
    private static final String PREFIX = "dev.estela.survey.";
    static final Set<String> TYPES = Set.of(
            PREFIX + "invited.v1",
            PREFIX + "reminded.v1",
            PREFIX + "answered.v1",
            PREFIX + "low-score.v1",
            PREFIX + "expired.v1",
            PREFIX + "skipped.v1");

    private SurveyLines() {}

    static Telling tell(String type, SurveyFact survey) {
        String event = type.substring(PREFIX.length(), type.lastIndexOf('.'));
        return new Telling(
                survey.occurredAt(),
                "survey." + event,
                phrase(event, survey),
                parameters(survey).values(),
                survey.invitationId(),
                survey.orderId(),
                survey.store(),
                survey.customerId());
    }

    private static String phrase(String event, SurveyFact survey) {
        String about = survey.aboutRecovery() ? "survey.recovery." : "survey.";
        return about
                + switch (event) {
                    case "answered" -> "answered" + said(survey) + (survey.commented() ? ".comment" : "");
                    case "skipped" -> survey.reason() == null ? "skipped" : "skipped.reason";
                    default -> event;
                };
    }

    private static String said(SurveyFact survey) {
        if (survey.aboutRecovery()) {
            return survey.saysUnsolved() ? ".unsolved" : "";
        }
        return survey.saysLate() ? ".late" : "";
    }

    private static Parameters parameters(SurveyFact survey) {
        return Parameters.with("score", survey.score()).and("reason", survey.reason());
    }
}
