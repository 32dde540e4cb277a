package dev.estela.tickets.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CostPolicyTest {
    @Test
    void aMinuteIsWorthWhatTheCurrencyCountsInItsSmallestUnit() {
        assertThat(CostPolicy.STANDARD.minorPerMinute("EUR")).isEqualByComparingTo("45");
        assertThat(new CostPolicy(new BigDecimal("60"), null).minorPerMinute("JPY"))
                .isEqualByComparingTo("60");
        assertThat(new CostPolicy(new BigDecimal("0.4567"), null).minorPerMinute("BRL"))
                .isEqualByComparingTo("45.67");
    }

    @Test
    void aStoreThatDoesNotSayHowLongATicketStillTakesHasWhatIsStandard() {
        assertThat(new CostPolicy(BigDecimal.ONE, null).minutes()).isEqualByComparingTo("20");
        assertThat(new CostPolicy(BigDecimal.ONE, BigDecimal.ZERO).minutes()).isZero();
    }

    @Test
    void workIsPaidByTheSecondAndRoundedToTheSmallestUnit() {
        Rate rate = new Rate("es", "EUR", new BigDecimal("45"), BigDecimal.TEN);
        assertThat(rate.of(90)).isEqualTo(68);
        assertThat(rate.of(0)).isZero();
    }
}
