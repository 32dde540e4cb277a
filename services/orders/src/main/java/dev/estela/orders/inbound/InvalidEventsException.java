package dev.estela.orders.inbound;

import java.util.List;

/** What was handed in is refused as a whole: some of it is wrong. */
public class InvalidEventsException extends RuntimeException {
    private final transient List<Fault> faults;

    public InvalidEventsException(List<Fault> faults) {
        super(faults.size() + " fault(s)");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
