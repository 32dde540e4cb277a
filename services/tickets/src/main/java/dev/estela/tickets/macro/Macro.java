package dev.estela.tickets.macro;

import dev.estela.chassis.http.FieldError;
import dev.estela.tickets.shelf.ShelfItem;
import dev.estela.tickets.ticket.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is given again and again.
 *
 * @param store whose it is; all stores' where there is none
 * @param texts what is said, by language, with {@linkplain Placeholder placeholders} in braces
 * @param actions what is done with a ticket that gets it
 */
public record Macro(
        @NotNull @Pattern(regexp = Macro.ID) String id,
        @Nullable @Size(min = 1, max = 100) String store,
        @NotBlank @Size(max = 100) String title,

        @NotNull @Size(min = 1, max = 30)
        Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 10_000) String> texts,

        @NotNull @Valid Actions actions)
        implements ShelfItem {
    static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    /** In what a reply can end. */
    private static final Set<Status> AFTER_A_REPLY =
            Set.of(Status.OPEN, Status.WAITING_CUSTOMER, Status.WAITING_THIRD_PARTY, Status.SOLVED);

    /**
     * Nothing of what is absent is done.
     *
     * @param then whose turn it is once the answer has left
     * @param reason what the ticket is about
     * @param queue where it goes on
     * @param snoozeHours how long it sleeps
     */
    public record Actions(
            @Nullable Status then,
            @Nullable @Size(max = 200) String reason,
            @Nullable @Size(max = 40) String queue,
            @Nullable @Min(1) @Max(720) Integer snoozeHours) {}

    /** What its form alone does not say. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        new TreeMap<>(texts).forEach((language, text) -> Template.faults(text)
                .forEach(fault -> faults.add(new FieldError("/texts/" + language, fault))));
        Status then = actions.then();
        if (then != null && !AFTER_A_REPLY.contains(then)) {
            faults.add(
                    new FieldError("/actions/then", "must be of OPEN, WAITING_CUSTOMER, WAITING_THIRD_PARTY, SOLVED"));
        }
        if (then == Status.SOLVED && actions.snoozeHours() != null) {
            faults.add(new FieldError("/actions/snoozeHours", "a ticket that is solved does not sleep"));
        }
        return faults;
    }
}
