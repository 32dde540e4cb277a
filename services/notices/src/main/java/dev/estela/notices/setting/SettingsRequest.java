package dev.estela.notices.setting;

import dev.estela.chassis.http.FieldError;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as somebody wrote them: everything optional, every fault named. */
record SettingsRequest(
        @Nullable Map<String, Boolean> kinds,
        @Nullable List<String> channels,
        @Nullable String window,
        @Nullable Integer growthStepDays,
        @Nullable Integer dailyCap,
        @Nullable Boolean killSwitch,
        @Nullable Map<String, String> fallback) {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        keys(kinds).stream()
                .filter(kind -> Kind.find(kind).isEmpty())
                .forEach(kind -> faults.add(new FieldError("/kinds/" + kind, "No notice kind is called so")));
        values(channels).stream()
                .filter(channel -> Channel.find(channel).isEmpty())
                .forEach(channel -> faults.add(new FieldError("/channels", "No channel is called " + channel)));
        (fallback == null ? Map.<String, String>of() : fallback).forEach((from, to) -> {
            if (Channel.find(from).isEmpty() || Channel.find(to).isEmpty() || from.equals(to)) {
                faults.add(new FieldError("/fallback/" + from, "Must lead from one channel to another"));
            }
        });
        if (growthStepDays != null && growthStepDays < 1) {
            faults.add(new FieldError("/growthStepDays", "Must be at least 1"));
        }
        if (dailyCap != null && dailyCap < 1) {
            faults.add(new FieldError("/dailyCap", "Must be at least 1; to stop all notices use killSwitch"));
        }
        if (!readableWindow()) {
            faults.add(new FieldError("/window", "Must be an ISO-8601 duration from PT0S to P1D"));
        }
        return faults;
    }

    StoreSettings settings(String store, long version) {
        Map<Kind, Boolean> byKind = new LinkedHashMap<>();
        (kinds == null ? Map.<String, Boolean>of() : kinds).forEach((kind, on) -> byKind.put(Kind.of(kind), on));
        Map<Channel, Channel> byChannel = new LinkedHashMap<>();
        (fallback == null ? Map.<String, String>of() : fallback)
                .forEach((from, to) -> byChannel.put(Channel.of(from), Channel.of(to)));
        return new StoreSettings(
                store,
                version,
                byKind,
                values(channels).stream().map(Channel::of).distinct().toList(),
                window == null ? null : Duration.parse(window),
                growthStepDays,
                dailyCap,
                Boolean.TRUE.equals(killSwitch),
                byChannel);
    }

    private boolean readableWindow() {
        try {
            Duration asked = window == null ? Duration.ZERO : Duration.parse(window);
            return !asked.isNegative() && asked.compareTo(LONGEST_WINDOW) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<String> keys(@Nullable Map<String, Boolean> map) {
        return map == null ? List.of() : List.copyOf(map.keySet());
    }

    private static List<String> values(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
