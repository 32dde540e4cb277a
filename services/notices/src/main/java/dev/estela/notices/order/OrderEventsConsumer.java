package dev.estela.notices.order;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.notice.Candidate;
import dev.estela.notices.notice.NoticeService;
import dev.estela.notices.notice.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what is known of orders; a cancellation or a delivery takes back what has not left. */
@ApplicationScoped
public class OrderEventsConsumer {
    private static final String PLACED = "dev.estela.order.placed.v1";
    static final Set<String> TYPES =
            Set.of("placed", "paid", "changed", "cancelled", "fulfilled", "refunded", "delivered").stream()
                    .map(name -> "dev.estela.order." + name + ".v1")
                    .collect(Collectors.toUnmodifiableSet());

    private final EventIntake intake;
    private final Json json;
    private final FactRepository facts;
    private final NoticeService notices;

    OrderEventsConsumer(EventIntake intake, Json json, FactRepository facts, NoticeService notices) {
        this.intake = intake;
        this.json = json;
        this.facts = facts;
        this.notices = notices;
    }

    @Incoming("order-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::handle);
    }

    Uni<Void> handle(List<Event> events) {
        List<Told> told = events.stream()
                .map(event -> new Told(json.read(event.payload(), OrderEvent.class), Origin.of(event)))
                .toList();
        return facts.keepOrders(
                        told.stream().map(one -> one.event().copy(one.origin())).toList())
                .chain(() -> notices.decide(candidates(told), concerned(told)));
    }

    private static List<Candidate> candidates(List<Told> told) {
        return told.stream()
                .filter(one -> PLACED.equals(one.origin().type()))
                .map(one -> placed(one.event(), one.origin()))
                .toList();
    }

    private static Candidate placed(OrderEvent event, Origin origin) {
        Subject subject = new Subject(event.orderId(), null, null, null);
        return new Candidate(
                Kind.PLACED,
                event.store(),
                event.customerId(),
                event.orderId(),
                1,
                subject,
                event.placedAt(),
                true,
                false,
                origin);
    }

    /** Orders whose open notices may have stopped being true. */
    private static Set<String> concerned(List<Told> told) {
        return told.stream()
                .filter(one -> PLACED.equals(one.origin().type())
                        || one.event().copy(one.origin()).cancelledAt() != null
                        || one.event().copy(one.origin()).deliveredAt() != null)
                .map(one -> one.event().orderId())
                .collect(Collectors.toSet());
    }

    private record Told(OrderEvent event, Origin origin) {}
}
