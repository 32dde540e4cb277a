package dev.estela.tickets.ticket;

/** A rule does not allow it. */
public class RefusedException extends RuntimeException {
    private final String rule;

    public RefusedException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The rule's name, for machines. */
    public String rule() {
        return rule;
    }
}
