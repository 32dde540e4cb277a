package dev.estela.tickets.sla;

import java.util.Locale;

/** What is measured. Reply metrics begin anew with each reply, the others go on where they stood. */
public enum Metric {
    /** From the customer's first message to the first public answer. */
    FIRST_REPLY,
    /** From the oldest message nobody has answered to the next public answer. */
    NEXT_REPLY,
    /** From one public answer to the next, while the next step is ours or a third party's. */
    UPDATE,
    /** While the customer waits: not while they were asked something. */
    REQUESTER_WAIT,
    /** While an agent has to act. */
    AGENT_WORK,
    /** From the beginning until it is solved, whoever is waited for. */
    RESOLUTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
