package dev.estela.customers.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.customers.value.Dealings.Bought;
import dev.estela.customers.value.Dealings.Told;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealingsTest {
    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant LAST = Instant.parse("2026-11-03T10:00:00Z");
    private static final Told NOTHING = new Told(0, 0, null);

    @Test
    void moneyOfTwoCurrenciesIsNeverAddedUpAndThatOfTheNewestOrderStandsFirst() {
        // When
        Worth worth = new Dealings(
                        List.of(new Bought("EUR", 2, 1, 8000, FIRST, MIDDLE), new Bought("GBP", 1, 0, 500, LAST, LAST)),
                        List.of(new Amount("GBP", 100), new Amount("EUR", 700)),
                        new Told(3, 1, 2L))
                .worth();
        // Then
        assertThat(worth)
                .isEqualTo(new Worth(
                        3,
                        1,
                        FIRST,
                        LAST,
                        List.of(new Amount("GBP", 500), new Amount("EUR", 8000)),
                        1,
                        3,
                        2L,
                        List.of(new Amount("EUR", 700), new Amount("GBP", 100))));
    }

    @Test
    void anOrderOfWhichOnlyThePersonalPartIsKnownCountsButHasNoSum() {
        Worth worth = new Dealings(List.of(new Bought(null, 1, 0, 0, FIRST, FIRST)), List.of(), NOTHING).worth();
        assertThat(worth.orders()).isEqualTo(1);
        assertThat(worth.spend()).isEmpty();
    }

    @Test
    void whoeverHasDoneNothingIsWorthNothing() {
        Worth worth = new Dealings(List.of(), List.of(), NOTHING).worth();
        assertThat(worth).isEqualTo(new Worth(0, 0, null, null, List.of(), 0, 0, null, List.of()));
    }
}
