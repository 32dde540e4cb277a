package dev.estela.tickets.macro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.http.FieldError;
import dev.estela.tickets.macro.Macro.Actions;
import dev.estela.tickets.ticket.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MacroTest {
    @Test
    void aFaultIsNamedInTheLanguageThatHasIt() {
        assertThat(faults(Map.of("es", "Hola {customer.nmae}", "en", "Hello {customer.name}"), null, null))
                .containsExactly("/texts/es");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void anAnswerLeavesATicketWithSomebodyOrSolved(Status then) {
        boolean refused = then == Status.NEW || then == Status.CLOSED || then == Status.MERGED;
        assertThat(faults(Map.of("es", "Hola"), then, null)).isEqualTo(refused ? List.of("/actions/then") : List.of());
    }

    @Test
    void whatIsSolvedDoesNotSleep() {
        assertThat(faults(Map.of("es", "Hola"), Status.SOLVED, 24)).containsExactly("/actions/snoozeHours");
        assertThat(faults(Map.of("es", "Hola"), Status.WAITING_CUSTOMER, 24)).isEmpty();
    }

    private static List<String> faults(
            Map<String, String> texts, @Nullable Status then, @Nullable Integer snoozeHours) {
        return new Macro("late", null, "Late", texts, new Actions(then, null, null, snoozeHours))
                .faults().stream().map(FieldError::pointer).toList();
    }
}
