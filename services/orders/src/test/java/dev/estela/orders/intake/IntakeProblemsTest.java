package dev.estela.orders.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.orders.inbound.Fault;
import dev.estela.orders.inbound.InvalidEventsException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeProblemsTest {
    private static final IntakeConfig ONE_FAULT = new IntakeConfig() {
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
    };

    @Test
    void anAnswerNamesNoMoreFaultsThanItsLimit() {
        var faults = List.of(new Fault("/a", "is bad"), new Fault("/b", "is bad"));

        var problem = new IntakeProblems(ONE_FAULT)
                .invalid(new InvalidEventsException(faults))
                .getEntity();

        assertThat(problem.detail()).startsWith("2 fault(s)");
        assertThat((List<?>) problem.extensions().get("errors")).hasSize(1);
    }
}
