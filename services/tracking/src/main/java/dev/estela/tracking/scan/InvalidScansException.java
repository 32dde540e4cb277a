package dev.estela.tracking.scan;

import dev.estela.chassis.http.FieldError;
import java.util.List;

/** Something handed in is not right: nothing of it is taken. */
class InvalidScansException extends RuntimeException {
    private final transient List<FieldError> faults;

    InvalidScansException(List<FieldError> faults) {
        super(faults.size() + " fault(s)");
        this.faults = List.copyOf(faults);
    }

    List<FieldError> faults() {
        return faults;
    }
}
