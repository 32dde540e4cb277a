package dev.estela.tracking.scan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.contract.DataContract;
import dev.estela.chassis.http.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The JSON Schema of a scan. */
@ApplicationScoped
public class ScanContract {
    private final DataContract contract = new DataContract("classpath:contracts/carrier/scan.v1.schema.json");

    /** Every fault, not only the first. */
    List<FieldError> faults(String pointer, JsonNode scan) {
        return contract.faults(scan).stream()
                .map(fault -> new FieldError(pointer + fault.pointer(), fault.message()))
                .toList();
    }
}
