package dev.estela.chassis.event;

/** An event that no retry will ever make good: it goes to the dead letters at once. */
public class PoisonException extends RuntimeException {
    private final String reason;

    public PoisonException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** A stable word for people and machines, such as {@code invalid-payload}. */
    public String reason() {
        return reason;
    }
}
