package dev.estela.tickets.sla;

import dev.estela.tickets.ticket.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket's log as its clocks read it. */
final class History {
    private final List<Happening> happenings = new ArrayList<>();
    private @Nullable Status status;

    /** @param fact the last word of the event */
    History add(Instant at, String fact, Status after, boolean byCustomer) {
        if (fact.equals("opened")) {
            happenings.add(new Happening.Opened(at, byCustomer));
            status = Status.NEW;
        } else if (fact.equals("replied")) {
            happenings.add(new Happening.AgentReplied(at));
        } else if (byCustomer) {
            happenings.add(new Happening.CustomerWrote(at));
        }
        if (after != status) {
            happenings.add(new Happening.Moved(at, after));
            status = after;
        }
        return this;
    }

    List<Happening> happenings() {
        return happenings;
    }
}
