package dev.estela.tickets.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.gesture.GestureKind;
import dev.estela.tickets.macro.Macro;
import dev.estela.tickets.macro.RenderedMacro;
import dev.estela.tickets.run.Effect.Claimed;
import dev.estela.tickets.run.Effect.Given;
import dev.estela.tickets.run.Effect.Said;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static final UUID REF = new UUID(0, 1);
    private static final Given SUM = new Given(GestureKind.VOUCHER, 500, "EUR");
    private static final Claimed PARCEL = new Claimed("correos", "PQ1", 4_470L, "EUR");

    @ParameterizedTest
    @CsvSource({"DONE,false", "ALREADY_DONE,false", "REFUSED,true", "AWAITING_APPROVAL,true", "NOT_RUN,true"})
    void whatIsNotDoneHoldsUpWhatComesAfterIt(Outcome outcome, boolean stops) {
        assertThat(outcome.stops()).isEqualTo(stops);
    }

    @Test
    void aDryRunShowsAllThatAStepWouldDo() {
        RenderedMacro macro = new RenderedMacro(
                "late", "Late", "Hola", "es", "es-ES", true, List.of(), new Macro.Actions(null, null, null, null));
        assertThat(Effect.plain(Outcome.DONE, REF)
                        .saying(macro)
                        .giving(SUM)
                        .claiming(PARCEL)
                        .because("delivery"))
                .isEqualTo(new Effect(
                        Outcome.DONE,
                        REF,
                        null,
                        null,
                        new Said("Hola", "es", "es-ES", true, List.of()),
                        SUM,
                        PARCEL,
                        "delivery",
                        null,
                        null));
    }

    @Test
    void whatARuleRefusesSaysWhichAndWhatItWouldHaveBeen() {
        assertThat(Effect.plain(Outcome.DONE, REF).giving(SUM).refused("at-once", "Too much"))
                .isEqualTo(new Effect(Outcome.REFUSED, null, "at-once", "Too much", null, SUM, null, null, null, null));
    }

    @Test
    void whatWasDoneEarlierSaysWhenAndByWhom() {
        assertThat(Effect.earlier(Outcome.ALREADY_DONE, new StepRepository.Done(REF, Instant.EPOCH, "eva")))
                .isEqualTo(new Effect(
                        Outcome.ALREADY_DONE, REF, null, null, null, null, null, null, Instant.EPOCH, "eva"));
    }
}
