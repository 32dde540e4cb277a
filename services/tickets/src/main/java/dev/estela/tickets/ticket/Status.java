package dev.estela.tickets.ticket;

import java.util.Set;

/** Where a ticket stands, and with whom the next step lies. The arrows are here and nowhere else. */
public enum Status {
    /** Nobody has answered yet. */
    NEW,
    /** An agent has to act. */
    OPEN,
    /** The customer was asked something. */
    WAITING_CUSTOMER,
    /** A carrier, a supplier or another department has to act. */
    WAITING_THIRD_PARTY,
    /** The customer has what they needed; they may come back to it. */
    SOLVED,
    /** Over: whoever writes again opens another ticket. */
    CLOSED,
    /** Goes on in another ticket. */
    MERGED;

    public boolean canBecome(Status next) {
        return successors().contains(next);
    }

    /** Nothing is left to do, as far as anybody knows. */
    public boolean isOver() {
        return this == SOLVED || this == CLOSED || this == MERGED;
    }

    /** It takes its place in somebody's capacity. */
    public boolean isWork() {
        return this == NEW || this == OPEN;
    }

    private Set<Status> successors() {
        return switch (this) {
            case NEW -> Set.of(OPEN, WAITING_CUSTOMER, WAITING_THIRD_PARTY, SOLVED, MERGED);
            case OPEN -> Set.of(WAITING_CUSTOMER, WAITING_THIRD_PARTY, SOLVED, MERGED);
            case WAITING_CUSTOMER -> Set.of(OPEN, WAITING_THIRD_PARTY, SOLVED, MERGED);
            case WAITING_THIRD_PARTY -> Set.of(OPEN, WAITING_CUSTOMER, SOLVED, MERGED);
            case SOLVED -> Set.of(OPEN, CLOSED, MERGED);
            case CLOSED, MERGED -> Set.of();
        };
    }
}
