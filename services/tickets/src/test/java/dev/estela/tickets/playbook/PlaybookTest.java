package dev.estela.tickets.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.http.FieldError;
import dev.estela.tickets.gesture.GestureKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookTest {
    @Test
    void aPlaybookWithAllItsStepsNeedIsGood() {
        assertThat(faults(
                        step("tell", StepKind.SEND_MACRO, "late", null, null, null),
                        step("photo", StepKind.ASK_PHOTO, "photo", null, null, null),
                        step("give", StepKind.GRANT_GESTURE, null, GestureKind.VOUCHER, 500L, null),
                        step("part", StepKind.REQUEST_REFUND, null, null, 500L, null),
                        step("all", StepKind.REQUEST_REFUND, null, null, null, null),
                        step("why", StepKind.SET_REASON, null, null, null, "delivery"),
                        step("end", StepKind.SOLVE, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void whatAStepNeedsAndHasNotIsNamedWithItsPlace() {
        assertThat(faults(
                        step("end", StepKind.SOLVE, null, null, null, null),
                        step("tell", StepKind.SEND_MACRO, null, null, null, null),
                        step("give", StepKind.GRANT_GESTURE, null, null, null, null)))
                .containsExactly(
                        new FieldError("/steps/1/macro", "SEND_MACRO needs it"),
                        new FieldError("/steps/2/gesture", "GRANT_GESTURE needs it"),
                        new FieldError("/steps/2/amount", "GRANT_GESTURE needs it"));
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"OPEN_CLAIM", "SOLVE"})
    void aStepHasNothingThatItDoesNotUse(StepKind kind) {
        assertThat(faults(step("x", kind, "late", GestureKind.CREDIT, 1L, "delivery")))
                .extracting(FieldError::pointer)
                .containsExactly("/steps/0/macro", "/steps/0/gesture", "/steps/0/amount", "/steps/0/reason");
    }

    @Test
    void aStepIsKnownByItsNameSoThatItIsDoneOnce() {
        assertThat(faults(
                        step("end", StepKind.SOLVE, null, null, null, null),
                        step("end", StepKind.OPEN_CLAIM, null, null, null, null)))
                .containsExactly(new FieldError("/steps/1/name", "is another step's already"));
    }

    private static List<FieldError> faults(Step... steps) {
        return new Playbook("late", null, "Late", List.of(steps)).faults();
    }

    private static Step step(
            String name,
            StepKind kind,
            @Nullable String macro,
            @Nullable GestureKind gesture,
            @Nullable Long amount,
            @Nullable String reason) {
        return new Step(name, kind, macro, gesture, amount, reason);
    }
}
