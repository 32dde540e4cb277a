package dev.estela.tickets.opening;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.tickets.assessment.ReassessmentService;
import dev.estela.tickets.assessment.ReassessmentService.Heard;
import dev.estela.tickets.later.WakeService;
import dev.estela.tickets.tally.ReportedParcelRepository;
import dev.estela.tickets.ticket.Trouble;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Parcels in trouble. */
@ApplicationScoped
class ShipmentConsumer {
    private static final Set<String> TROUBLE =
            Set.of(ShipmentFact.LOST, ShipmentFact.EXCEPTION, ShipmentFact.ATTEMPT_FAILED);
    private static final Set<String> TYPES = Stream.of(TROUBLE, ShipmentFact.WAKES, ShipmentFact.LATENESS)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    private final EventIntake intake;
    private final Json json;
    private final TroubleService trouble;
    private final AttemptRepository attempts;
    private final WakeService sleepers;
    private final ReassessmentService reassessments;
    private final ReportedParcelRepository reported;
    private final OpeningConfig config;

    ShipmentConsumer(
            EventIntake intake,
            Json json,
            TroubleService trouble,
            AttemptRepository attempts,
            WakeService sleepers,
            ReassessmentService reassessments,
            ReportedParcelRepository reported,
            OpeningConfig config) {
        this.intake = intake;
        this.json = json;
        this.trouble = trouble;
        this.attempts = attempts;
        this.sleepers = sleepers;
        this.reassessments = reassessments;
        this.reported = reported;
        this.config = config;
    }

    @Incoming("shipment-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn);
    }

    /** How parcels stand comes first: whoever it concerns is locked in one go, in order, sleepers among them. */
    private Uni<Void> learn(List<Event> events) {
        Map<String, Heard> parcels = new HashMap<>();
        List<WakeService.Happened> happened = new ArrayList<>();
        List<Event> trouble = new ArrayList<>();
        for (Event event : events) {
            ShipmentFact fact = json.read(event.payload(), ShipmentFact.class);
            parcels.merge(fact.shipmentId(), new Heard(fact.parcel(), event.cause()), Heard::newest);
            if (TROUBLE.contains(event.type())) {
                trouble.add(event);
            } else if (ShipmentFact.WAKES.contains(event.type())) {
                happened.add(
                        new WakeService.Happened(fact.shipmentId(), ShipmentFact.word(event.type()), event.cause()));
            }
        }
        return reassessments
                .heard(parcels)
                .chain(() -> trouble.isEmpty() ? Uni.createFrom().<Void>nullItem() : open(trouble))
                .chain(() -> sleepers.happened(happened));
    }

    private Uni<Void> open(List<Event> events) {
        List<TroubleFact> found = new ArrayList<>();
        Map<String, TroubleFact> attempted = new LinkedHashMap<>();
        List<AttemptRepository.Attempt> counted = new ArrayList<>();
        List<ReportedParcelRepository.Carried> carried = new ArrayList<>();
        for (Event event : events) {
            ShipmentFact fact = json.read(event.payload(), ShipmentFact.class);
            if (!fact.belongsToSomebody()) {
                continue;
            }
            if (fact.carrier() != null) {
                carried.add(
                        new ReportedParcelRepository.Carried(fact.shipmentId(), fact.carrier(), fact.trackingNumber()));
            }
            if (event.type().equals(ShipmentFact.ATTEMPT_FAILED)) {
                attempted.put(fact.shipmentId(), fact.trouble(Trouble.ATTEMPT_FAILED, event));
                counted.add(new AttemptRepository.Attempt(fact.shipmentId(), fact.occurredAt()));
            } else {
                boolean lost = event.type().equals(ShipmentFact.LOST);
                found.add(fact.trouble(lost ? Trouble.LOST : Trouble.EXCEPTION, event));
            }
        }
        Uni<Void> opened = counted.isEmpty()
                ? trouble.see(found)
                : attempts.count(counted).chain(counts -> trouble.see(withTooMany(found, attempted, counts)));
        return opened.chain(() -> reported.save(carried));
    }

    private List<TroubleFact> withTooMany(
            List<TroubleFact> found, Map<String, TroubleFact> attempted, Map<String, Long> counts) {
        List<TroubleFact> all = new ArrayList<>(found);
        attempted.forEach((shipment, fact) -> {
            if (counts.getOrDefault(shipment, 0L) >= config.failedAttempts()) {
                all.add(fact);
            }
        });
        return all;
    }
}
