package dev.estela.tickets.ticket;

/** Where a ticket stands, and with whom the next step lies. */
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

    public boolean isOver() {
        return this == SOLVED || this == CLOSED || this == MERGED;
    }
}
