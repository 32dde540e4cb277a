package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.tracking.carrier.TestCarriers;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.silence.Learned;
import dev.estela.tracking.silence.TestSilence;
import dev.estela.tracking.store.Calendars;
import dev.estela.tracking.store.StoreCopy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A whole tracking service in memory: facts go in, in any order; shipments are kept as their JSON, as in the database, unless that takes too long. */
final class Shop {
    static final String CARRIER = "correos";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new ParameterNamesModule())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Stores STORES = new Stores(Map.of("es", new StoreCopy("es", "Europe/Madrid", "ES")));

    private final Table table;
    private final Map<String, UUID> scans = new LinkedHashMap<>();
    private final List<Outgoing> told = new ArrayList<>();
    private final Judge judge;
    private Instant now;

    Shop(Instant now) {
        this(now, new Table.OfDocuments());
    }

    /** A shop that remembers instead of writing down. */
    static Shop ofMemory(Instant now) {
        return new Shop(now, new Table.OfMemory());
    }

    private Shop(Instant now, Table table) {
        this.now = now;
        this.table = table;
        RuleBook rules = new RuleBook(new Calendars(), TestCarriers.defaults());
        this.judge = new Judge(new GapBook(TestSilence.patience(), rules), rules);
    }

    void take(Object fact) {
        Batch batch = new Batch(load());
        if (fact instanceof OrderSnapshot order) {
            settle(batch, Assignment.ordered(List.of(order), batch, now));
        } else {
            IncomingScan scan = (IncomingScan) fact;
            String key =
                    scan.carrier() + "/" + scan.number() + "|" + scan.scan().key();
            if (scans.putIfAbsent(key, UUID.randomUUID()) == null) {
                settle(batch, Assignment.scanned(List.of(scan), batch, now));
            }
        }
    }

    /** Fires timers on the way. */
    void advanceTo(Instant to) {
        while (true) {
            Shipment next = load().stream()
                    .filter(shipment -> shipment.told().dueAt() != null
                            && !shipment.told().dueAt().isAfter(to))
                    .min(Comparator.comparing(shipment -> shipment.told().dueAt()))
                    .orElse(null);
            if (next == null) {
                now = to;
                return;
            }
            now = next.told().dueAt();
            Batch batch = new Batch(List.of(next));
            next.told().timerFired();
            batch.touch(next, Cause.timer(SettlingService.TIMER, next.id().toString()));
            settle(batch, List.of());
        }
    }

    private void settle(Batch batch, List<NewScan> news) {
        Outcome outcome = judge.settle(batch, news, STORES, new Learned(Map.of()), now);
        told.addAll(outcome.events());
        batch.all().stream().filter(Shipment::isChanged).forEach(table::save);
    }

    List<Shipment> load() {
        return table.all();
    }

    Shipment parcel(String number) {
        return load().stream()
                .filter(shipment -> number.equals(shipment.number()))
                .findFirst()
                .orElseThrow();
    }

    Shipment watch(String order) {
        return load().stream()
                .filter(shipment -> shipment.id().equals(ShipmentIds.ofOrder(order)))
                .findFirst()
                .orElseThrow();
    }

    List<ShipmentEvent> events() {
        return told.stream().map(outgoing -> (ShipmentEvent) outgoing.event()).toList();
    }

    /** What led to each event. */
    List<String> causes() {
        return told.stream().map(outgoing -> outgoing.cause().eventId()).toList();
    }

    List<String> types() {
        return events().stream().map(event -> plain(event.type())).toList();
    }

    static String plain(String type) {
        return type.replace("dev.estela.shipment.", "").replace(".v1", "");
    }

    /** All that matters of the end: what can be read of shipments and incidents, whatever the way to it. */
    Map<String, Object> end() {
        Map<String, Object> end = new TreeMap<>();
        for (Shipment shipment : load()) {
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("status", shipment.status());
            view.put("delivered", shipment.deliveredAt());
            view.put("handedOver", shipment.handedOver());
            view.put("listed", shipment.isListed());
            view.put("due", shipment.told().dueAt());
            view.put("order", shipment.order() == null ? null : shipment.order().orderId());
            view.put("estimates", shipment.estimates());
            view.put("promises", shipment.promises());
            view.put("open", new TreeSet<>(shipment.told().openKinds()));
            view.put("scans", shipment.scans().all().stream().map(Scan::key).toList());
            view.put("incidents", incidents(shipment));
            end.put(shipment.isParcel() ? shipment.key() : "order", view);
        }
        return end;
    }

    private static TreeSet<String> incidents(Shipment shipment) {
        TreeSet<String> incidents = new TreeSet<>();
        shipment.told().incidents().stream()
                .filter(incident -> !incident.isDisproved())
                .map(incident -> incident.kind() + " " + incident.cause() + " " + incident.openedAt() + " "
                        + incident.closedAt() + " " + incident.closedBy() + " " + incident.revision() + " "
                        + incident.reason())
                .forEach(incidents::add);
        return incidents;
    }

    // --- facts

    static OrderSnapshot order(long version, String updated, List<Fulfilment> parcels) {
        return order(version, updated, parcels, null);
    }

    static OrderSnapshot order(long version, String updated, List<Fulfilment> parcels, String cancelled) {
        return new OrderSnapshot(
                "o-1",
                "es",
                "c-1",
                version,
                at("02T10:00"),
                at(updated),
                cancelled == null ? null : at(cancelled),
                null,
                "ES",
                "MD",
                at("03T18:00"),
                at("06T20:00"),
                List.of(new Line("1", 1), new Line("2", 1)),
                parcels,
                new Cause("order-" + version, "dev.estela.order.changed.v1", null));
    }

    static Fulfilment parcel(String number, String shipped, String... lines) {
        List<Line> content = new ArrayList<>();
        for (String line : lines) {
            content.add(new Line(line, 1));
        }
        return new Fulfilment("f-" + number, CARRIER, null, number, at(shipped), at(shipped), at("06T20:00"), content);
    }

    static IncomingScan scan(String number, String day, Status status) {
        return scan(number, day, status, null);
    }

    static IncomingScan scan(String number, String day, Status status, Instant estimate) {
        String id = number + "-" + day + "-" + status;
        Scan scan = new Scan(
                at(day),
                status,
                "c",
                "said",
                Reason.of(null, status, null),
                null,
                estimate,
                0,
                id,
                "carrier.scan.v1",
                false);
        return new IncomingScan(CARRIER, number, scan, null, "{}", new Cause(id, "carrier.scan.v1", null));
    }

    static Instant at(String day) {
        return Instant.parse("2026-11-" + day + ":00Z");
    }

    static String json(ShipmentEvent event) {
        return write(event);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Shipment read(String json) {
        try {
            return JSON.readValue(json, Shipment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
