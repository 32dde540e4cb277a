package dev.estela.notices.shipment;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.IncidentCopy;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.ShipmentCopy;
import dev.estela.notices.notice.Candidate;
import dev.estela.notices.notice.NoticeService;
import dev.estela.notices.notice.NoticesConfig;
import dev.estela.notices.setting.SettingRepository;
import dev.estela.notices.setting.StoreSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what is known of shipments and decides what their customers are told, a batch at a time. */
@ApplicationScoped
public class ShipmentEventsConsumer {
    static final Set<String> TYPES = Set.of(
                    "created",
                    "picked-up",
                    "in-transit",
                    "out-for-delivery",
                    "ready-for-pickup",
                    "attempt-failed",
                    "delayed",
                    "recovered",
                    "exception",
                    "delivered",
                    "returning",
                    "returned",
                    "lost",
                    "expired")
            .stream()
            .map(name -> "dev.estela.shipment." + name + ".v1")
            .collect(Collectors.toUnmodifiableSet());

    private final EventIntake intake;
    private final Json json;
    private final FactRepository facts;
    private final SettingRepository settings;
    private final NoticeService notices;
    private final NoticesConfig config;

    ShipmentEventsConsumer(
            EventIntake intake,
            Json json,
            FactRepository facts,
            SettingRepository settings,
            NoticeService notices,
            NoticesConfig config) {
        this.intake = intake;
        this.json = json;
        this.facts = facts;
        this.settings = settings;
        this.notices = notices;
        this.config = config;
    }

    @Incoming("shipment-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::handle);
    }

    Uni<Void> handle(List<Event> events) {
        List<Told> told = events.stream()
                .map(event -> new Told(json.read(event.payload(), ShipmentEvent.class), Origin.of(event)))
                .filter(one -> one.event().joined())
                .toList();
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> orders = told.stream().map(one -> one.event().orderId()).collect(Collectors.toSet());
        return facts.keepShipments(shipments(told))
                .chain(() -> facts.keepIncidents(incidents(told)))
                .chain(() -> settings.of(stores(told)))
                .chain(known -> notices.decide(candidates(told, known), orders));
    }

    private List<Candidate> candidates(List<Told> told, Map<String, StoreSettings> settings) {
        return told.stream()
                .flatMap(one -> ShipmentCandidates.of(one.event(), one.origin(), step(one.event(), settings)).stream())
                .toList();
    }

    private int step(ShipmentEvent event, Map<String, StoreSettings> settings) {
        return settings.getOrDefault(event.store(), StoreSettings.defaults(event.store()))
                .growthStepDaysOr(config.growthStepDays());
    }

    private static Set<String> stores(List<Told> told) {
        return told.stream().map(one -> one.event().store()).collect(Collectors.toSet());
    }

    private static List<ShipmentCopy> shipments(List<Told> told) {
        return told.stream().map(one -> one.event().copy(one.origin())).toList();
    }

    private static List<IncidentCopy> incidents(List<Told> told) {
        return told.stream()
                .flatMap(one -> one.event().incidentCopy(one.origin()).stream())
                .toList();
    }

    private record Told(ShipmentEvent event, Origin origin) {}
}
