package dev.estela.orders.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.orders.order.OrderLine;
import dev.estela.orders.order.OrderSnapshot;
import dev.estela.orders.order.Promise;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderRulesTest {
    private static final Instant PLACED = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant BEFORE = PLACED.minusNanos(1);

    @Test
    void aPromiseMayBeKeptTheMomentItIsGivenAndNotBefore() {
        assertThat(faults(new Promise(PLACED, PLACED), "1")).isEmpty();
        assertThat(faults(new Promise(null, null), "1")).isEmpty();
        assertThat(faults(null, "1")).isEmpty();
        assertThat(faults(new Promise(BEFORE, BEFORE), "1"))
                .containsExactly(
                        new Fault("/promise/shipBy", "is before placedAt"),
                        new Fault("/promise/deliverBy", "is before placedAt"));
    }

    @Test
    void twoLinesWithOneNameCannotBeToldApart() {
        assertThat(faults(null, "1", "2", "3")).isEmpty();
        assertThat(faults(null, "1", "2", "1"))
                .containsExactly(new Fault("/lines/2/lineId", "is used by an earlier line"));
    }

    private static List<Fault> faults(Promise promise, String... lines) {
        return OrderRules.faults(new OrderSnapshot(
                "o-1",
                "1",
                "es",
                PLACED,
                PLACED,
                "open",
                null,
                new OrderSnapshot.Customer("c-1", null, null, null, null),
                null,
                "EUR",
                new OrderSnapshot.Totals(4470),
                List.of(lines).stream()
                        .map(id -> new OrderLine(id, "TOY-9", null, null, 1, 4470))
                        .toList(),
                null,
                promise,
                null));
    }
}
