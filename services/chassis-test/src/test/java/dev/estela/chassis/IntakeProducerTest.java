package dev.estela.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.http.ChassisProblems;
import dev.estela.chassis.intake.HandedIn;
import dev.estela.chassis.intake.IntakeProducer;
import dev.estela.chassis.intake.KafkaAwayException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeProducerTest {
    @Test
    void withoutKafkaNothingIsSaidToBeAccepted() {
        var producer = new IntakeProducer(Map.of("bootstrap.servers", "127.0.0.1:1"), "orders", Duration.ofMillis(600));
        var event = HandedIn.of("o-1", "{}").attribute("id", "1").build();
        assertThatThrownBy(() -> producer.send("commerce.order", List.of(event)))
                .isInstanceOf(KafkaAwayException.class);
    }

    @Test
    void theCallerIsToldWhenToTryAgain() {
        var response = new ChassisProblems().away(new KafkaAwayException(new RuntimeException()));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void attributesThatAreNotThereAreLeftOut() {
        var event = HandedIn.of("o-1", "{}")
                .attribute("id", "1")
                .attribute("store", null)
                .traceparent(null)
                .build();
        assertThat(event.headers())
                .containsOnlyKeys("content-type", "ce_specversion", "ce_id")
                .containsEntry("ce_id", "1");
    }
}
