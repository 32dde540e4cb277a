package dev.estela.tickets.viewer;

/** What somebody does who has a ticket open. */
enum Doing {
    VIEWING,
    /** They have begun an answer. */
    ANSWERING
}
