package dev.estela.notices.preference;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one customer of one store does not want to hear. Kinds that must be sent are sent all the same. */
public record Preferences(String id, long version, List<Choice> choices) {
    public static final Preferences NONE = new Preferences("", 0, List.of());

    /** A choice about a kind, a channel, or (left open) all of them; the most precise one counts. */
    public record Choice(@Nullable Kind kind, @Nullable Channel channel, boolean wanted) {
        boolean about(Kind asked, Channel by) {
            return (kind == null || kind == asked) && (channel == null || channel == by);
        }

        int precision() {
            return (kind == null ? 0 : 2) + (channel == null ? 0 : 1);
        }
    }

    public Preferences {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public boolean allow(Kind kind, Channel channel) {
        return kind.mustSend()
                || choices.stream()
                        .filter(choice -> choice.about(kind, channel))
                        .max(Comparator.comparingInt(Choice::precision))
                        .map(Choice::wanted)
                        .orElse(true);
    }
}
