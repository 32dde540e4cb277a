package dev.estela.tracking.carrier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How carriers work: of a service, else of its carrier, else of all. */
@ConfigMapping(prefix = "estela.tracking")
public interface CarriersConfig {
    /** How often carriers tell what is new, at worst: silence shorter than that means nothing. */
    @WithDefault("12h")
    Duration pollingInterval();

    /** The days on which carriers scan; hours of other days do not count as silence. */
    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> workingDays();

    /** How long a parcel may stay without any scan until it counts as lost. */
    @WithDefault("20d")
    Duration lostAfter();

    /** Whether silence alone can make a parcel lost; where not, only the carrier's word does. */
    @WithDefault("true")
    boolean lostBySilence();

    /** How long a carrier may take to scan what the shop handed over after its ship-by moment. */
    @WithDefault("24h")
    Duration handoverGrace();

    /** How long a label may stay without any scan until tracking stops. */
    @WithDefault("30d")
    Duration expiredAfter();

    /** By the carrier's name as the shop writes it. */
    Map<String, Carrier> carriers();

    /** By the store's id. */
    Map<String, Store> stores();

    interface Carrier extends Service {
        Map<String, Service> services();
    }

    interface Service {
        Optional<Duration> pollingInterval();

        Optional<Set<DayOfWeek>> workingDays();

        Optional<Duration> lostAfter();

        Optional<Boolean> lostBySilence();

        /** Working days from hand-over to delivery, for an estimate where nobody promised anything. */
        OptionalInt transitDays();
    }

    interface Store {
        Optional<Boolean> lostBySilence();
    }
}
