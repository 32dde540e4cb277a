package dev.estela.tickets.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.meter.Meter.Basis;
import dev.estela.tickets.meter.Meter.Expected;
import dev.estela.tickets.meter.Meter.Settlement;
import dev.estela.tickets.meter.Meter.Spent;
import dev.estela.tickets.meter.Meter.Stake;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {
    @ParameterizedTest
    @CsvSource({"899,1", "900,0"})
    void whereMoreWorkCostsAsMuchAsIsAtStakeSettlingIsProposed(long stake, long saves) {
        assertThat(settle(new Stake("o-1", stake, 0, "EUR"), false)).isEqualTo(new Settlement(stake, "EUR", saves));
    }

    @Test
    void whereMoreIsAtStakeOrNothingIsKnownWorkGoesOn() {
        assertThat(settle(new Stake("o-1", 901, 0, "EUR"), false)).isNull();
        assertThat(settle(new Stake("o-1", 1, 0, "JPY"), false)).isNull();
        assertThat(settle(null, false)).isNull();
    }

    @Test
    void whatIsOverNeedsNoSettling() {
        assertThat(settle(new Stake("o-1", 1, 0, "EUR"), true)).isNull();
    }

    @Test
    void whatWasSpentIsWorkAndGestures() {
        assertThat(Spent.of(60, 45, 500)).isEqualTo(new Spent(60, 45, 500, 545));
    }

    private static @Nullable Settlement settle(@Nullable Stake stake, boolean over) {
        Expected expected = new Expected(Basis.POLICY, 1_200, 900, null, null);
        Meter meter =
                Meter.of(new UUID(0, 1), "EUR", BigDecimal.valueOf(45), Spent.of(60, 45, 0), expected, stake, over);
        return meter.settle();
    }
}
