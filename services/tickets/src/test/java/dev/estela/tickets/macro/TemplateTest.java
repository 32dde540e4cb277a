package dev.estela.tickets.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    @Test
    void whatIsKnownIsFilledInAndWhatIsNotStaysInItsBraces() {
        var filled = Template.fill(
                "Hola {customer.name}: {order.number}, {order.number}. {agent.name}",
                Map.of(Placeholder.CUSTOMER_NAME, "Ana $1 \\ {store.name}", Placeholder.AGENT_NAME, "Eva"));
        assertThat(filled.text()).isEqualTo("Hola Ana $1 \\ {store.name}: {order.number}, {order.number}. Eva");
        assertThat(filled.missing()).containsExactly("order.number");
    }

    @ParameterizedTest
    @EnumSource(Placeholder.class)
    void everyPlaceholderIsKnown(Placeholder placeholder) {
        assertThat(Template.faults("x {" + placeholder.word() + "} x")).isEmpty();
    }

    @Test
    void whatIsUnknownIsNamedWithItsPlace() {
        assertThat(Template.faults("Hola {customer.nmae}:\n{}"))
                .containsExactly(
                        "{customer.nmae} at character 6 is unknown; there are " + Placeholder.all(),
                        "{} at character 23 is unknown; there are " + Placeholder.all());
    }

    @Test
    void aBraceThatIsNotClosedIsAFault() {
        assertThat(Template.faults("Hola {customer.name,\nyes } no"))
                .containsExactly("the brace at character 6 is not closed");
        assertThat(Template.faults("{")).isEqualTo(List.of("the brace at character 1 is not closed"));
    }
}
