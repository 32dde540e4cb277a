package dev.estela.console.account;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator wants it.
 *
 * @param password theirs until they sign in for the first time, or anew; nothing leaves the one they have
 */
record AccountChange(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<@NotNull Role> roles,
        @NotNull @Size(max = 1_000) Set<@NotBlank @Size(max = 100) String> stores,
        @NotNull @Pattern(regexp = LANGUAGES) String language,
        @NotBlank @Size(max = 60) String zone,
        boolean active,
        @Nullable String password) {
    static final String LANGUAGES = "es|en";

    AccountChange {
        checkZone(zone);
    }

    static void checkZone(@Nullable String zone) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid(List.of(new FieldError("/zone", "must be a time zone, for instance Europe/Madrid")));
        }
    }
}
