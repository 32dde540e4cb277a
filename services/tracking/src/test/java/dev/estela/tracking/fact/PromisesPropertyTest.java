package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Promises that are moved, taken back and made again, against a customer who waits minute after minute. */
class PromisesPropertyTest {
    private static final Instant START = Instant.parse("2026-03-28T22:00:00Z");
    private static final int MINUTES = 60;

    @Property
    void aMomentIsADeadlineIfItStandsPromisedWhenItComes(@ForAll("versions") List<Promise> versions) {
        assertThat(learned(versions).deadlines(Promise::deliverBy)).isEqualTo(waited(versions));
    }

    @Property
    void inWhateverOrderVersionsBecomeKnownTheDeadlinesAreTheSame(
            @ForAll("versions") List<Promise> versions, @ForAll("orders") List<Integer> order) {
        // Given
        List<Promise> asTheyCome = new ArrayList<>();
        order.forEach(place -> asTheyCome.add(versions.get(place % versions.size())));
        asTheyCome.addAll(versions.reversed());
        // When
        Promises promises = learned(asTheyCome);
        // Then
        assertThat(promises).isEqualTo(learned(versions));
        assertThat(promises.deadlines(Promise::deliverBy)).isEqualTo(waited(versions));
    }

    private static List<Instant> waited(List<Promise> versions) {
        TreeSet<Instant> missed = new TreeSet<>();
        for (int minute = 0; minute <= MINUTES; minute++) {
            Instant now = minute(minute);
            Promise holds = versions.getFirst();
            for (Promise version : versions) {
                holds = version.since().isAfter(now) ? holds : version;
            }
            if (now.equals(holds.deliverBy()) && !holds.suspended()) {
                missed.add(now);
            }
        }
        return List.copyOf(missed);
    }

    private static Promises learned(List<Promise> versions) {
        Promises promises = Promises.NONE;
        for (Promise version : versions) {
            promises = promises.with(version);
        }
        return promises;
    }

    @Provide
    Arbitrary<List<Promise>> versions() {
        return Combinators.combine(moments(), moments().injectNull(0.1), Arbitraries.of(true, false, false, false))
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(PromisesPropertyTest::numbered);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers().between(0, 5).list().ofMaxSize(8);
    }

    private static Arbitrary<Integer> moments() {
        return Arbitraries.integers().between(0, MINUTES / 5).map(five -> five * 5);
    }

    private static List<Promise> numbered(List<Said> said) {
        List<Promise> versions = new ArrayList<>();
        for (Said one : said) {
            Instant deliverBy = one.deliverBy() == null ? null : minute(Objects.requireNonNull(one.deliverBy()));
            versions.add(
                    new Promise(versions.size() + 1, minute(one.since()), null, deliverBy, "order", one.suspended()));
        }
        return versions;
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private record Said(int since, Integer deliverBy, boolean suspended) {}
}
