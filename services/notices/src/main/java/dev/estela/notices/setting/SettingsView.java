package dev.estela.notices.setting;

import dev.estela.chassis.security.OfStore;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A store's settings with every kind's effective switch. What is absent follows the installation. */
record SettingsView(
        String store,
        long version,
        Map<Kind, Boolean> kinds,
        List<Channel> channels,
        @Nullable String window,
        @Nullable Integer growthStepDays,
        @Nullable Integer dailyCap,
        boolean killSwitch,
        Map<Channel, Channel> fallback)
        implements OfStore {

    static SettingsView of(StoreSettings s) {
        Map<Kind, Boolean> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, s.wants(kind));
        }
        return new SettingsView(
                s.id(),
                s.version(),
                kinds,
                s.channels(),
                s.window() == null ? null : s.window().toString(),
                s.growthStepDays(),
                s.dailyCap(),
                s.killSwitch(),
                s.fallback());
    }
}
