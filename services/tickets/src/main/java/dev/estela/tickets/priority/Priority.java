package dev.estela.tickets.priority;

/** How soon a ticket should be seen to. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** The next more urgent one; urgent stays urgent. */
    public Priority raised() {
        return values()[Math.min(ordinal() + 1, URGENT.ordinal())];
    }
}
