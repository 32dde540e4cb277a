package dev.estela.customers.rule;

/** A rule that cannot be read, and where it stops making sense. */
public class RuleFaultException extends RuntimeException {
    private final Place place;

    RuleFaultException(Place place, String message) {
        super(message);
        this.place = place;
    }

    public Place place() {
        return place;
    }

    /** What is wrong, in words; the place stands apart. */
    public String fault() {
        return String.valueOf(getMessage());
    }
}
