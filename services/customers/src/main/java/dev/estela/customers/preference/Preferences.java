package dev.estela.customers.preference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.chassis.http.FieldError;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes; what is left open is as the store has it.
 *
 * @param language such as {@code es} or {@code pt-BR}; goes before that of the orders
 * @param quietFrom a time of day where the store is, with {@code quietTo}: when nothing is sent, beside the store's own quiet hours
 * @param unwanted kinds of notices they do without
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Preferences(
        @NotNull WayToWrite channel,

        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?", message = "must be a language such as es or pt-BR")
        String language,

        @Nullable @Pattern(regexp = TIME, message = A_TIME) String quietFrom,
        @Nullable @Pattern(regexp = TIME, message = A_TIME) String quietTo,
        List<@NotNull OptionalKind> unwanted,
        boolean doNotSurvey) {
    static final Preferences NONE = new Preferences(WayToWrite.EMAIL, null, null, null, List.of(), false);

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String A_TIME = "must be a time of day such as 22:00";

    public Preferences {
        unwanted = unwanted == null
                ? List.of()
                : unwanted.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** What no field shows by itself. */
    List<FieldError> faults() {
        if ((quietFrom == null) != (quietTo == null)) {
            String missing = quietFrom == null ? "/quietFrom" : "/quietTo";
            return List.of(new FieldError(missing, "is required with the other end of the quiet hours"));
        }
        return quietFrom != null && quietFrom.equals(quietTo)
                ? List.of(new FieldError("/quietTo", "must differ from quietFrom"))
                : List.of();
    }

    Preferences surveyed(boolean wanted) {
        return new Preferences(channel, language, quietFrom, quietTo, unwanted, !wanted);
    }

    /** What the others have to know, where there is anything. */
    public @Nullable Published published() {
        var quiet = quietFrom == null || quietTo == null ? null : new Published.QuietHours(quietFrom, quietTo);
        var published = new Published(
                channel == WayToWrite.EMAIL ? null : channel.word(),
                quiet,
                unwanted.isEmpty()
                        ? null
                        : unwanted.stream().map(OptionalKind::word).toList(),
                doNotSurvey ? true : null);
        return published.equals(Published.NOTHING) ? null : published;
    }
}
