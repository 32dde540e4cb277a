package dev.estela.tickets.run;

/** What became of a step. */
public enum Outcome {
    DONE,
    /** Earlier, by this playbook; or the same stood already. */
    ALREADY_DONE,
    /** A rule does not allow it, which is named. Nothing of the step is done, and it is tried again by the next run. */
    REFUSED,
    /** Somebody who may has to approve it; the next run goes on from there. */
    AWAITING_APPROVAL,
    /** One before it was refused or waits. */
    NOT_RUN;

    /** Whether the steps after it are for another time. */
    boolean stops() {
        return switch (this) {
            case DONE, ALREADY_DONE -> false;
            case REFUSED, AWAITING_APPROVAL, NOT_RUN -> true;
        };
    }
}
