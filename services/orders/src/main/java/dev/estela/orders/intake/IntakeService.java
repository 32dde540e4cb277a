package dev.estela.orders.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.intake.IntakeProducer;
import dev.estela.orders.inbound.Fault;
import dev.estela.orders.inbound.InvalidEventsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Takes what other systems hand in: all of it or nothing. It blocks until Kafka holds it. */
@ApplicationScoped
public class IntakeService {
    private final BatchCheck batches;
    private final StoreCheckService stores;
    private final IntakeProducer kafka;
    private final IntakeConfig config;
    private final Clock clock;

    IntakeService(
            BatchCheck batches, StoreCheckService stores, IntakeProducer kafka, IntakeConfig config, Clock clock) {
        this.batches = batches;
        this.stores = stores;
        this.kafka = kafka;
        this.config = config;
        this.clock = clock;
    }

    int one(JsonNode envelope) {
        return accept(envelope, batches::one);
    }

    int batch(JsonNode envelopes) {
        return accept(envelopes, batches::batch);
    }

    private int accept(JsonNode body, BiFunction<JsonNode, List<Fault>, List<InboundEvent>> check) {
        List<Fault> faults = new ArrayList<>();
        List<InboundEvent> events = check.apply(body, faults);
        if (!events.isEmpty()) {
            stores.check(events, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidEventsException(faults);
        }
        Instant now = clock.instant();
        kafka.send(
                config.topic(),
                events.stream().map(event -> event.handedIn(now)).toList());
        return events.size();
    }
}
