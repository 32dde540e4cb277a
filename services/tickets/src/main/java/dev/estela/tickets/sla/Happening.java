package dev.estela.tickets.sla;

import dev.estela.tickets.ticket.Status;
import java.time.Instant;

/** What moves a ticket's clocks. */
public sealed interface Happening {
    Instant at();

    /** The ticket begins, in {@link Status#NEW}; one that an agent began waits for nobody's first answer until the customer writes. */
    record Opened(Instant at, boolean byCustomer) implements Happening {}

    record CustomerWrote(Instant at) implements Happening {}

    /** An answer the customer sees. */
    record AgentReplied(Instant at) implements Happening {}

    record Moved(Instant at, Status to) implements Happening {}
}
