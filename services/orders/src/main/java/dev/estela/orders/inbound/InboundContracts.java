package dev.estela.orders.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.contract.DataContract;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schemas of what comes in. They are read at the start, not with the first event. */
@Startup
@ApplicationScoped
public class InboundContracts {
    private final Map<InboundType, DataContract> contracts = new EnumMap<>(InboundType.class);

    InboundContracts() {
        for (InboundType type : InboundType.values()) {
            contracts.put(type, new DataContract(type.schema()));
        }
    }

    /** Every fault, not only the first. */
    public List<Fault> faults(InboundType type, JsonNode data) {
        return Objects.requireNonNull(contracts.get(type)).faults(data).stream()
                .map(fault -> new Fault(fault.pointer(), fault.message()))
                .toList();
    }
}
