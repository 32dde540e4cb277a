package dev.estela.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasedCustomerTest {
    private static final Instant ERASED = Told.at("2026-11-03T10:00:00Z");
    private static final ErasedCustomer ANA = new ErasedCustomer("es", "c-77", ERASED);

    @Test
    void whatWasOrderedUntilThenSaysNothingOfThemAnyMore() {
        assertThat(ANA.covers(contact("es", "c-77", ERASED))).isTrue();
        assertThat(ANA.covers(contact("es", "c-77", ERASED.minusSeconds(1)))).isTrue();
    }

    @Test
    void whoComesBackIsANewAcquaintanceAndNobodyElseIsForgotten() {
        assertThat(ANA.covers(contact("es", "c-77", ERASED.plusSeconds(1)))).isFalse();
        assertThat(ANA.covers(contact("pt", "c-77", ERASED))).isFalse();
        assertThat(ANA.covers(contact("es", "c-78", ERASED))).isFalse();
    }

    @Test
    void theyAreForgottenElsewhereUnderTheirStoreAndId() {
        assertThat(ANA.key()).isEqualTo("es/c-77");
    }

    @Test
    void aLogShowsWhichOrderWasToldAndOfNobody() {
        assertThat(Told.snapshot("e-1", Told.order().snapshot())).hasToString("Snapshot[" + Told.ORDER + "]");
    }

    private static OrderContactChanged contact(String store, String customer, Instant placedAt) {
        return new OrderContactChanged("o-1", store, customer, "Ana", null, null, null, null, placedAt, 1, placedAt);
    }
}
