package dev.estela.notices.delivery;

import dev.estela.chassis.test.Moments;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.quiet.Nights;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Deliveries heard of within a day and a half of the delay, dated up to a day before or half a day after that. */
final class Races implements ArbitrarySupplier<Race> {
    private static final int HOUR = 60;

    @Override
    public Arbitrary<Race> get() {
        return Combinators.combine(
                        new Moments().get(),
                        new Nights().get(),
                        Arbitraries.of(Kind.LATE, Kind.SILENT, Kind.ANNOUNCED, Kind.NOT_HANDED_OVER),
                        Arbitraries.integers().between(0, 36 * HOUR),
                        Arbitraries.integers().between(-24 * HOUR, 12 * HOUR),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 15 * HOUR).list().ofMaxSize(2))
                .as(Race::new);
    }
}
