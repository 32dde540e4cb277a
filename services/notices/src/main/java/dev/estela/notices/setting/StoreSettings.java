package dev.estela.notices.setting;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a store decides about its notices; what it leaves open is decided by the installation's configuration.
 *
 * @param kinds kinds switched on or off; the rest keep their default
 * @param channels by which channels a notice goes out, each as a notice of its own
 * @param window how long notices wait for company, so that several parcels make one message
 * @param growthStepDays by how many days a delay has to grow before it is told again
 * @param dailyCap most messages a store sends on one of its days
 * @param killSwitch true holds everything that has not left
 * @param fallback the channel that takes over when another has failed for good
 */
public record StoreSettings(
        String id,
        long version,
        Map<Kind, Boolean> kinds,
        List<Channel> channels,
        @Nullable Duration window,
        @Nullable Integer growthStepDays,
        @Nullable Integer dailyCap,
        boolean killSwitch,
        Map<Channel, Channel> fallback) {

    public StoreSettings {
        kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
        channels = channels == null || channels.isEmpty() ? List.of(Channel.EMAIL) : List.copyOf(channels);
        fallback = fallback == null ? Map.of() : Map.copyOf(fallback);
    }

    public static StoreSettings defaults(String store) {
        return new StoreSettings(store, 0, Map.of(), List.of(), null, null, null, false, Map.of());
    }

    public boolean wants(Kind kind) {
        return kinds.getOrDefault(kind, kind.onByDefault());
    }

    public Duration windowOr(Duration usual) {
        return window == null ? usual : window;
    }

    public int growthStepDaysOr(int usual) {
        return growthStepDays == null ? usual : growthStepDays;
    }

    public Optional<Channel> fallbackOf(Channel channel) {
        return Optional.ofNullable(fallback.get(channel)).filter(other -> other != channel);
    }
}
