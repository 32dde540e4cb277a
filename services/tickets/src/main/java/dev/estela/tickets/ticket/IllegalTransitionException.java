package dev.estela.tickets.ticket;

/** A ticket cannot go there from where it is. */
public class IllegalTransitionException extends RuntimeException {
    private final Status from;
    private final Status to;

    public IllegalTransitionException(Status from, Status to) {
        super("A ticket that is " + from + " cannot become " + to);
        this.from = from;
        this.to = to;
    }

    public Status from() {
        return from;
    }

    public Status to() {
        return to;
    }
}
