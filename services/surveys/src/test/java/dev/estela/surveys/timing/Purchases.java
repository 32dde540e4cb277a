package dev.estela.surveys.timing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What three people buy within a hundred days: often on the same day, and some timers fire hours late. */
final class Purchases implements ArbitrarySupplier<List<Bought>> {
    private static final int A_HUNDRED_DAYS = 100 * 24;
    private static final int TWO_DAYS = 2 * 24 * 60;

    @Override
    public Arbitrary<List<Bought>> get() {
        Arbitrary<Integer> late = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, TWO_DAYS)));
        return Combinators.combine(
                        Arbitraries.of("ana", "ana", "eva", "leo"),
                        Arbitraries.integers().between(0, A_HUNDRED_DAYS),
                        late,
                        Arbitraries.of(true, true, true, false))
                .as(Bought::new)
                .list()
                .ofMaxSize(10);
    }
}
