package dev.estela.chassis.test;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Moments of fifteen years, half of them within four days of a change of the clock, in zones that change it in every way there is. */
public final class Moments implements ArbitrarySupplier<Moment> {
    private static final long FIRST_MINUTE =
            Instant.parse("2021-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final long LAST_MINUTE =
            Instant.parse("2036-01-01T00:00:00Z").getEpochSecond() / 60;
    private static final long FOUR_DAYS = 4 * 24 * 60;

    @Override
    public Arbitrary<Moment> get() {
        return zones().flatMap(zone -> Arbitraries.oneOf(anywhere(), nearAChange(zone))
                .map(minute -> new Moment(Instant.ofEpochSecond(60 * minute), zone)));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Madrid",
                        "UTC",
                        "America/Sao_Paulo",
                        "America/New_York",
                        "America/St_Johns",
                        "America/Havana", // forward at midnight: the day begins at one
                        "America/Santiago", // back at midnight: 23 o'clock comes twice
                        "America/Nuuk",
                        "Africa/Cairo",
                        "Africa/Casablanca",
                        "Asia/Beirut",
                        "Asia/Kolkata",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe", // by half an hour
                        "Pacific/Chatham")
                .map(ZoneId::of);
    }

    private static Arbitrary<Long> anywhere() {
        return Arbitraries.longs().between(FIRST_MINUTE, LAST_MINUTE);
    }

    private static Arbitrary<Long> nearAChange(ZoneId zone) {
        return anywhere()
                .flatMap(minute ->
                        Arbitraries.longs().between(-FOUR_DAYS, FOUR_DAYS).map(aside -> change(zone, minute) + aside));
    }

    /** The next one after a minute; the minute itself where clocks are left alone. */
    private static long change(ZoneId zone, long minute) {
        var next = zone.getRules().nextTransition(Instant.ofEpochSecond(60 * minute));
        return next == null ? minute : next.toEpochSecond() / 60;
    }
}
