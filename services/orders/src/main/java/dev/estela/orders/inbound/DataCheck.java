package dev.estela.orders.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.orders.order.OrderSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an event's data is what its type promises: the schema first, then what a schema cannot say. */
@ApplicationScoped
public class DataCheck {
    private final InboundContracts contracts;
    private final ObjectMapper mapper;

    DataCheck(InboundContracts contracts, ObjectMapper mapper) {
        this.contracts = contracts;
        this.mapper = mapper;
    }

    public Checked check(InboundType type, JsonNode data) {
        List<Fault> faults = contracts.faults(type, data);
        return faults.isEmpty() ? bind(type, data) : new Checked(null, faults);
    }

    private Checked bind(InboundType type, JsonNode data) {
        try {
            Object told = mapper.treeToValue(data, type.shape());
            return new Checked(told, told instanceof OrderSnapshot order ? OrderRules.faults(order) : List.of());
        } catch (JsonProcessingException e) {
            return new Checked(null, List.of(new Fault(pointer(e), "cannot be read")));
        }
    }

    private static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    /**
     * @param told the data as its record; null where it cannot be one
     */
    public record Checked(@Nullable Object told, List<Fault> faults) {}
}
