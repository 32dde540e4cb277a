package dev.estela.orders.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.PoisonException;
import dev.estela.orders.fact.Fingerprint;
import dev.estela.orders.fact.Provenance;
import dev.estela.orders.inbound.DataCheck;
import dev.estela.orders.inbound.Fault;
import dev.estela.orders.inbound.FulfilmentTold;
import dev.estela.orders.inbound.InboundType;
import dev.estela.orders.inbound.InvalidEventsException;
import dev.estela.orders.inbound.StrictJson;
import dev.estela.orders.order.OrderFact;
import dev.estela.orders.order.OrderSnapshot;
import dev.estela.orders.stock.StockFact;
import dev.estela.orders.stock.StockTold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads events from Kafka into facts. What came over HTTP was checked before; what others put on the topic themselves was not. */
@ApplicationScoped
public class CommerceReader {
    private static final int FAULTS_NAMED = 20;

    private final DataCheck data;

    CommerceReader(DataCheck data) {
        this.data = data;
    }

    /** @throws PoisonException when one of them is not what its type promises */
    CommerceFacts read(List<Event> events) {
        List<OrderFact> orders = new ArrayList<>();
        List<StockFact> stock = new ArrayList<>();
        for (Event event : events) {
            switch (told(event)) {
                case OrderSnapshot order ->
                    orders.add(new OrderFact.Snapshot(order, from(event, order.updatedAt(), order)));
                case FulfilmentTold handed ->
                    orders.add(new OrderFact.Handed(
                            handed.orderId(), event.store(), handed.fulfilment(), from(event, event.time(), handed)));
                case StockTold level -> stock.add(new StockFact(level, from(event, level.updatedAt(), level)));
                default -> throw new IllegalStateException("No fact is made of " + event.type());
            }
        }
        return new CommerceFacts(orders, stock);
    }

    private Object told(Event event) {
        InboundType type = InboundType.of(event.type()).orElseThrow();
        var checked = data.check(type, json(event));
        if (!checked.faults().isEmpty() || checked.told() == null) {
            throw new PoisonException("invalid-payload", words(checked.faults()));
        }
        return checked.told();
    }

    private static JsonNode json(Event event) {
        try {
            return StrictJson.read(event.payload());
        } catch (InvalidEventsException e) {
            throw new PoisonException("malformed-json", words(e.faults()));
        }
    }

    private static String words(List<Fault> faults) {
        String named = faults.stream().limit(FAULTS_NAMED).map(Fault::toString).collect(Collectors.joining("; "));
        int more = faults.size() - FAULTS_NAMED;
        return more > 0 ? named + "; and " + more + " more" : named;
    }

    private static Provenance from(Event event, Instant at, Object content) {
        return new Provenance(event.cause(), at, Fingerprint.of(content));
    }
}
