package dev.estela.tickets.gesture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.tickets.ticket.RefusedException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GesturePolicyTest {
    private static final GesturePolicy STANDARD = GesturePolicy.STANDARD;

    @ParameterizedTest(name = "{0} more, {1} given this week, {2} got lately: {4}")
    @CsvSource({
        "50.01, 0, 0, at-once, 'For one incident leaves 50, not 50.01'",
        "20.01, 180, 0, agent-budget, 'Your budget of this week leaves 20, not 20.01'",
        "1, 230, 0, agent-budget, 'Your budget of this week leaves 0, not 1'",
        "20.01, 0, 40, customer-cap, 'What this customer may get in 30 days leaves 20, not 20.01'"
    })
    void whatIsTooMuchIsRefusedWithWhatIsLeft(
            BigDecimal amount, BigDecimal given, BigDecimal got, String rule, String said) {
        assertThatThrownBy(() -> STANDARD.check(amount, given, got))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule))
                .hasMessage(said);
    }

    @ParameterizedTest
    @CsvSource({"50, 0, 0", "20, 180, 0", "20, 0, 40", "50.00, 150, 10"})
    void theLastCentOfABudgetMayBeGiven(BigDecimal amount, BigDecimal given, BigDecimal got) {
        assertThatCode(() -> STANDARD.check(amount, given, got)).doesNotThrowAnyException();
    }

    @Test
    void fromSomeAmountOnSomebodyElseHasToApprove() {
        assertThat(STANDARD.needsApproval(new BigDecimal("24.99"))).isFalse();
        assertThat(STANDARD.needsApproval(new BigDecimal("25.00"))).isTrue();
    }

    @Test
    void aVoucherCanBeReadOutAndIsNeverGivenTwice() {
        String code = VoucherCodes.next();
        assertThat(code).matches("[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){2}");
        assertThat(VoucherCodes.next()).isNotEqualTo(code);
    }
}
