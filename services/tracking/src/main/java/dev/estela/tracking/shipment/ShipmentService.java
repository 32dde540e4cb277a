package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.fact.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The use cases: scans come in, orders change, time passes. The caller has opened the transaction; each takes a whole batch. */
@ApplicationScoped
public class ShipmentService {
    private final ShipmentRepository repository;
    private final SettlingService settler;
    private final Clock clock;

    ShipmentService(ShipmentRepository repository, SettlingService settler, Clock clock) {
        this.repository = repository;
        this.settler = settler;
        this.clock = clock;
    }

    public Uni<Void> scanned(List<IncomingScan> incoming) {
        Instant now = clock.instant();
        Map<UUID, IncomingScan> rows = new LinkedHashMap<>();
        List<ScanRow> raw = incoming.stream().map(scan -> row(scan, now, rows)).toList();
        Collection<NumberKey> numbers = numbers(incoming);
        return repository
                .lock(numbers.stream().map(NumberKey::text).toList())
                .chain(() -> repository.insertScans(raw))
                .chain(fresh -> take(numbers, fresh(rows, fresh), now));
    }

    private Uni<Void> take(Collection<NumberKey> numbers, List<IncomingScan> fresh, Instant now) {
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : repository
                        .find(numbers)
                        .map(Batch::new)
                        .chain(batch -> settler.settle(batch, Assignment.scanned(fresh, batch, now)));
    }

    public Uni<Void> ordered(List<OrderSnapshot> orders) {
        Instant now = clock.instant();
        Set<String> ids = orders.stream().map(OrderSnapshot::orderId).collect(Collectors.toSet());
        Set<NumberKey> numbers = orders.stream()
                .flatMap(order -> order.fulfilments().stream())
                .map(parcel -> new NumberKey(parcel.carrier(), parcel.number(), false))
                .collect(Collectors.toSet());
        return repository
                .lock(numbers.stream().map(NumberKey::text).toList())
                .chain(() -> repository.find(ids, numbers))
                .map(Batch::new)
                .chain(batch -> settler.settle(batch, Assignment.ordered(orders, batch, now)));
    }

    /** Looks again at shipments whose moment has come. */
    Uni<Void> due(Set<String> shipments) {
        return repository.findByIds(shipments).chain(found -> {
            Batch batch = new Batch(found);
            found.forEach(shipment -> shipment.told().timerFired());
            found.forEach(shipment -> batch.touch(
                    shipment, Cause.timer(SettlingService.TIMER, shipment.id().toString())));
            return settler.settle(batch, List.of());
        });
    }

    private static ScanRow row(IncomingScan incoming, Instant now, Map<UUID, IncomingScan> rows) {
        ScanRow row = ScanRow.of(incoming, now);
        rows.put(row.id(), incoming);
        return row;
    }

    private static List<IncomingScan> fresh(Map<UUID, IncomingScan> rows, Set<UUID> fresh) {
        return rows.entrySet().stream()
                .filter(row -> fresh.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Collection<NumberKey> numbers(List<IncomingScan> incoming) {
        Map<String, NumberKey> numbers = new LinkedHashMap<>();
        for (IncomingScan scan : incoming) {
            Status status = scan.scan().status();
            boolean ended = status == Status.DELIVERED || status == Status.RETURNED;
            NumberKey key = new NumberKey(scan.carrier(), scan.number(), ended);
            numbers.merge(key.text(), key, (one, other) -> one.ended() ? one : other);
        }
        return numbers.values();
    }
}
