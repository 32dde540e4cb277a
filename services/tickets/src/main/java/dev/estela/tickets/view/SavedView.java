package dev.estela.tickets.view;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A list of tickets that somebody comes back to.
 *
 * @param filter what {@code GET /api/tickets} is asked with, by name; {@code me} stands for whoever looks
 * @param shared whether everybody sees it, or only whoever made it
 */
record SavedView(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 20) Map<@Pattern(regexp = PARAMETERS) String, @NotBlank @Size(max = 500) String> filter,
        boolean shared) {
    private static final String PARAMETERS =
            "status|unsolved|priority|channel|store|queue|agent|customer|order|shipment|reason|openedBy|follower|news|sort";
}
