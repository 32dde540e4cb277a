package dev.estela.orders.intake;

/** Something wrong with an event. The pointer is a JSON Pointer. */
record Fault(String pointer, String message) {
    Fault under(String prefix) {
        return new Fault(prefix + pointer, message);
    }

    @Override
    public String toString() {
        return pointer + ": " + message;
    }
}
