package dev.estela.notices.quiet;

import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Quiet hours as shops set them: nights, siestas, none at all, and some that begin or end while clocks are changed. */
public final class Nights implements ArbitrarySupplier<Night> {
    private static final int MINUTES = 24 * 60;

    @Override
    public Arbitrary<Night> get() {
        Arbitrary<Night> any = Combinators.combine(minutes(), minutes()).as(Nights::night);
        return Arbitraries.oneOf(Arbitraries.just(night(21 * 60, 9 * 60)), any);
    }

    private static Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, MINUTES - 1);
    }

    private static Night night(int from, int to) {
        return new Night(LocalTime.ofSecondOfDay(60L * from), LocalTime.ofSecondOfDay(60L * to));
    }
}
