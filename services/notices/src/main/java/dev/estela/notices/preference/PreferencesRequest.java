package dev.estela.notices.preference;

import dev.estela.chassis.http.FieldError;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Choices as somebody wrote them; a kind or channel left open means all of them. */
record PreferencesRequest(@Nullable List<Wish> choices) {
    private static final String CHECKED = "faults() has been asked";
    private static final int MOST = 100;

    record Wish(
            @Nullable String kind,
            @Nullable String channel,
            @Nullable Boolean wanted) {
        Preferences.Choice choice() {
            return new Preferences.Choice(
                    kind == null ? null : Kind.of(kind),
                    channel == null ? null : Channel.of(channel),
                    Objects.requireNonNull(wanted, CHECKED));
        }
    }

    List<FieldError> faults() {
        if (choices == null || choices.size() > MOST) {
            return List.of(new FieldError("/choices", "A list of at most " + MOST + " choices is required"));
        }
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            check(choices.get(i), "/choices/" + i, faults);
        }
        return faults;
    }

    private static void check(@Nullable Wish wish, String pointer, List<FieldError> faults) {
        if (wish == null || wish.wanted() == null) {
            faults.add(new FieldError(pointer + "/wanted", "is required"));
            return;
        }
        if (wish.kind() != null && Kind.find(wish.kind()).isEmpty()) {
            faults.add(new FieldError(pointer + "/kind", "No notice kind is called " + wish.kind()));
        } else if (wish.kind() != null && Kind.of(wish.kind()).mustSend() && !wish.wanted()) {
            faults.add(new FieldError(pointer + "/kind", "Customers are always told of " + wish.kind()));
        }
        if (wish.channel() != null && Channel.find(wish.channel()).isEmpty()) {
            faults.add(new FieldError(pointer + "/channel", "No channel is called " + wish.channel()));
        }
    }

    Preferences preferences(String id, long version) {
        return new Preferences(
                id,
                version,
                Objects.requireNonNull(choices, CHECKED).stream()
                        .map(Wish::choice)
                        .toList());
    }
}
