package dev.estela.tickets.assignment;

import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.Opening;
import dev.estela.tickets.ticket.Trouble;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where tickets wait for somebody.
 *
 * @param position in which order queues are asked whether a new ticket is theirs
 * @param takes which tickets are
 * @param teams whose agents serve it; everybody where it is empty
 * @param skill what an agent must be able to do for it
 * @param deals whether its tickets are dealt out; agents fetch them themselves otherwise
 */
public record Queue(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        String id,

        @NotBlank @Size(max = 80) String name,
        @Min(0) @Max(1_000_000) int position,
        @NotNull @Valid Takes takes,
        @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 40) String> teams,
        @Nullable @Size(max = 40) String skill,
        boolean deals) {
    /** The queue of everything that no other queue takes. */
    public static final String CARE = "care";

    /** Each that is empty takes everything; all must agree. */
    public record Takes(
            @NotNull @Size(max = 1_000) Set<String> stores,
            @NotNull Set<Channel> channels,
            @NotNull Set<Trouble> troubles,
            @NotNull @Size(max = 50) Set<String> languages) {

        boolean takes(Opening opening) {
            var trouble = opening.openedBy() == null ? null : opening.openedBy().kind();
            return fits(stores, opening.store())
                    && fits(channels, opening.channel())
                    && fits(troubles, trouble)
                    && fits(languages, Languages.primary(opening.language()));
        }

        private static <T> boolean fits(Set<T> wanted, @Nullable T is) {
            return wanted.isEmpty() || is != null && wanted.contains(is);
        }
    }
}
