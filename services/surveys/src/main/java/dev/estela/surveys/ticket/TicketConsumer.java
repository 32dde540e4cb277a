package dev.estela.surveys.ticket;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.surveys.timing.PlanningService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tickets as the tickets service tells them, of which those that trouble with an order opened matter. */
@ApplicationScoped
class TicketConsumer {
    private final EventIntake intake;
    private final Json json;
    private final TicketCopyRepository copies;
    private final PlanningService planning;

    TicketConsumer(EventIntake intake, Json json, TicketCopyRepository copies, PlanningService planning) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
        this.planning = planning;
    }

    @Incoming("ticket-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TicketState.TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, TicketCopy> tickets = new HashMap<>();
        for (Event event : events) {
            TicketState state = json.read(event.payload(), TicketState.class);
            if (state.aboutTrouble()) {
                tickets.merge(state.ticketId(), TicketCopy.of(state, event), TicketCopy::merge);
            }
        }
        if (tickets.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> orders = tickets.values().stream()
                .map(TicketCopy::orderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return copies.save(tickets.values(), orders).chain(() -> planning.review(orders));
    }
}
