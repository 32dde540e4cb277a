package dev.estela.tickets.run;

import dev.estela.tickets.playbook.Step;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A playbook on a ticket.
 *
 * @param dryRun whether nothing of it was kept
 * @param complete whether all of it is done
 * @param ticketVersion the version of the ticket once the run is over; of a dry run, the one it was tried on
 */
record Run(
        UUID ticketId,
        String playbook,
        @Nullable String title,
        long playbookVersion,
        boolean dryRun,
        boolean complete,
        long ticketVersion,
        List<Played> steps) {

    /** A step and what it came to. */
    record Played(Step step, Effect effect) {}
}
