package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Says anew how much tickets matter. */
public interface AssessmentService {
    /**
     * Adds a fact for each ticket of which the formula of its store now says something else.
     *
     * @param causes why each of these, which the caller holds, is looked at again
     */
    Uni<Void> assess(Map<Ticket, Cause> causes, Changes changes);
}
