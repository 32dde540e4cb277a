package dev.estela.orders.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.orders.inbound.Fault;
import dev.estela.orders.inbound.InvalidEventsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks all events of a body, and that no two of them share an id without being the same. */
@ApplicationScoped
public class BatchCheck {
    private final EnvelopeCheck envelopes;
    private final IntakeConfig config;

    BatchCheck(EnvelopeCheck envelopes, IntakeConfig config) {
        this.envelopes = envelopes;
        this.config = config;
    }

    List<InboundEvent> one(JsonNode envelope, List<Fault> faults) {
        return envelopes.check("", envelope, faults).stream().toList();
    }

    List<InboundEvent> batch(JsonNode body, List<Fault> faults) {
        if (!body.isArray() || body.isEmpty() || body.size() > config.maxBatch()) {
            throw new InvalidEventsException(
                    List.of(new Fault("", "must be an array of 1 to " + config.maxBatch() + " CloudEvents")));
        }
        List<InboundEvent> events = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            envelopes.check("/" + i, body.get(i), faults).ifPresent(events::add);
        }
        idsAreUnique(events, faults);
        return events;
    }

    private static void idsAreUnique(List<InboundEvent> events, List<Fault> faults) {
        Map<String, InboundEvent> first = new HashMap<>();
        for (InboundEvent event : events) {
            InboundEvent known = first.putIfAbsent(event.messageId(), event);
            if (known != null && !known.payload().equals(event.payload())) {
                faults.add(new Fault(event.pointer() + "/id", "is used by an earlier event with another content"));
            }
        }
    }
}
