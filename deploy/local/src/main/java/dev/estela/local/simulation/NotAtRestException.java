package dev.estela.local.simulation;

import java.util.List;

/** The system did not come to rest in time, or a service did not answer. */
public class NotAtRestException extends RuntimeException {
    private final transient List<String> waitingFor;

    NotAtRestException(List<String> waitingFor) {
        super("Not at rest: " + String.join("; ", waitingFor));
        this.waitingFor = List.copyOf(waitingFor);
    }

    public List<String> waitingFor() {
        return waitingFor;
    }
}
