package dev.estela.orders.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.orders.Shop;
import dev.estela.orders.inbound.Fault;
import dev.estela.orders.inbound.InboundType;
import dev.estela.orders.inbound.InvalidEventsException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

class IntakeProducerTest {
    private static final IntakeConfig IMPATIENT = new IntakeConfig() {
        @Override
        public String topic() {
            return "commerce.order";
        }

        @Override
        public int maxBatch() {
            return 1_000;
        }

        @Override
        public int maxEventBytes() {
            return 500_000;
        }

        @Override
        public int maxFaults() {
            return 1;
        }

        @Override
        public Duration confirmWithin() {
            return Duration.ofMillis(600);
        }
    };

    @Test
    void withoutKafkaNothingIsSaidToBeAccepted() {
        ObjectNode data = Shop.order("o-1");
        var event = new InboundEvent("", InboundType.ORDER, Shop.orderEvent(data), "told", data.toString());
        var producer = new IntakeProducer(Map.of("bootstrap.servers", "127.0.0.1:1"), IMPATIENT, Clock.systemUTC());

        assertThatThrownBy(() -> producer.send(List.of(event))).isInstanceOf(KafkaAwayException.class);
        producer.close();
    }

    @Test
    void theCallerIsToldWhenToTryAgain() {
        RestResponse<?> response = new IntakeProblems(IMPATIENT).away(new KafkaAwayException(new RuntimeException()));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void anAnswerNamesNoMoreFaultsThanItsLimit() {
        var faults = List.of(new Fault("/a", "is bad"), new Fault("/b", "is bad"));

        var problem = new IntakeProblems(IMPATIENT)
                .invalid(new InvalidEventsException(faults))
                .getEntity();

        assertThat(problem.detail()).startsWith("2 fault(s)");
        assertThat((List<?>) problem.extensions().get("errors")).hasSize(1);
    }
}
