package dev.estela.orders.inbound;

/** Something wrong with an event. The pointer is a JSON Pointer. */
public record Fault(String pointer, String message) {
    public Fault under(String prefix) {
        return new Fault(prefix + pointer, message);
    }

    @Override
    public String toString() {
        return pointer + ": " + message;
    }
}
