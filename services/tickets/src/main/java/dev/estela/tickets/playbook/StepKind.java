package dev.estela.tickets.playbook;

/** What a step of a playbook does. */
public enum StepKind {
    /** The customer gets a macro's words. */
    SEND_MACRO,
    /** The same, and they are asked for a photo: it is their turn then. */
    ASK_PHOTO,
    /** Something is given, within the budgets of who runs it. */
    GRANT_GESTURE,
    /** The carrier is asked to answer for the parcel: it is their turn then. */
    OPEN_CLAIM,
    /** The shop is asked to pay back what the order cost, or part of it. */
    REQUEST_REFUND,
    /** Says what the ticket is about. */
    SET_REASON,
    /** Ends the ticket, once what was said has left. */
    SOLVE
}
