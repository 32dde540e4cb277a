package dev.estela.customers.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.contract.Examples.Example;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-06T20:00:00Z");

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsToldInBothLanguages(Example example) {
        // When
        var telling = NoticeLines.tell(example.type(), Examples.read(example, NoticeFact.class));
        // Then
        assertThat(Told.words(telling).values())
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    @Test
    void aMessageNotSentSaysWhy() {
        // Given
        var words = Map.of("es", "El pedido estaba cancelado.", "en", "The order was cancelled.");
        // When
        var telling = tell("suppressed", "order_cancelled", words, null);
        // Then
        assertThat(Told.spanish(telling))
                .isEqualTo("No se avisó al cliente (entrega con retraso): el pedido estaba cancelado");
        assertThat(Told.english(telling))
                .isEqualTo("The customer was not told (late delivery): the order was cancelled");
    }

    @Test
    void aReasonWithoutWordsIsToldInOurs() {
        assertThat(Told.spanish(tell("suppressed", "order_cancelled", null, null)))
                .endsWith("el pedido estaba cancelado");
        assertThat(Told.spanish(tell("suppressed", "moon_phase", null, null))).endsWith("moon phase");
    }

    @Test
    void aNoticeThatWaitsSaysUntilWhen() {
        assertThat(Told.spanish(tell("held", "quiet_hours", null, Instant.parse("2026-11-07T08:00:00Z"))))
                .isEqualTo(
                        "El aviso espera hasta el 7 de noviembre a las 09:00 (entrega con retraso): es su hora de descanso");
    }

    @Test
    void aWordInCapitalsKeepsThem() {
        assertThat(Told.spanish(tell("failed", "gateway", Map.of("es", "SMS rechazado.", "en", "SMS refused."), null)))
                .endsWith(": SMS rechazado");
    }

    @Test
    void aNoticeSaysOnlyWhatIsKnownOfIt() {
        assertThat(tell("planned", null, null, null).phrase()).isEqualTo("notice.planned");
        assertThat(tell("planned", null, null, NOW).phrase()).isEqualTo("notice.planned.due");
        assertThat(tell("held", null, null, null).phrase()).isEqualTo("notice.held");
        assertThat(tell("held", null, null, NOW).phrase()).isEqualTo("notice.held.until");
        assertThat(tell("failed", "gateway", Map.of(), null).phrase()).isEqualTo("notice.failed.reason");
        assertThat(tell("sent", "fallback", null, null).phrase()).isEqualTo("notice.sent");
    }

    @ParameterizedTest
    @EventsOf("notice")
    void aNoticeIsToldWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        // When
        var telling = NoticeLines.tell(event.type(), event.as(NoticeFact.class));
        // Then
        assertThat(Told.words(telling).values())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    private static Telling tell(String event, String reason, Map<String, String> reasonText, Instant dueAt) {
        var fact = new NoticeFact("n-1", "o-1", "es", "c-1", "late", "email", reason, reasonText, dueAt, NOW);
        return NoticeLines.tell("dev.estela.notice." + event + ".v1", fact);
    }

    static List<Example> examples() {
        return Examples.of("notice");
    }
}
