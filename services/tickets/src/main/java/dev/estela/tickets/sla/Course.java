package dev.estela.tickets.sla;

import dev.estela.tickets.sla.Happening.AgentReplied;
import dev.estela.tickets.sla.Happening.CustomerWrote;
import dev.estela.tickets.sla.Happening.Moved;
import dev.estela.tickets.sla.Happening.Opened;
import dev.estela.tickets.ticket.Status;
import org.jspecify.annotations.Nullable;

/**
 * What of a ticket's history decides which clocks run.
 *
 * @param status absent before the ticket begins
 * @param unanswered whether a message of the customer waits for an answer
 * @param replied whether there has been a public answer
 */
record Course(@Nullable Status status, boolean unanswered, boolean replied) {
    static final Course BEFORE = new Course(null, false, false);

    Course after(Happening happening) {
        return switch (happening) {
            case Opened opened -> new Course(Status.NEW, opened.byCustomer(), false);
            case CustomerWrote wrote -> new Course(status, true, replied);
            case AgentReplied reply -> new Course(status, false, true);
            case Moved moved -> new Course(moved.to(), unanswered, replied);
        };
    }

    boolean runs(Metric metric) {
        if (status == null || status.isOver()) {
            return false;
        }
        return switch (metric) {
            case FIRST_REPLY -> unanswered && !replied;
            case NEXT_REPLY -> unanswered && replied;
            case UPDATE -> replied && status != Status.WAITING_CUSTOMER;
            case REQUESTER_WAIT -> status != Status.WAITING_CUSTOMER;
            case AGENT_WORK -> status == Status.NEW || status == Status.OPEN;
            case RESOLUTION -> true;
        };
    }

    /** Whether this happening ends what a metric has measured so far. */
    static boolean ends(Metric metric, Happening happening) {
        boolean reply = happening instanceof AgentReplied;
        return switch (metric) {
            case FIRST_REPLY, NEXT_REPLY, UPDATE -> reply;
            case REQUESTER_WAIT, AGENT_WORK, RESOLUTION -> false;
        };
    }
}
