package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Promises;
import dev.estela.tracking.fact.Rules;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.promise.Estimates;
import dev.estela.tracking.scorecard.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of a carrier, or an order watched until its last line is with one: all its facts, and what the world has been told of it. It is kept as one
 * document.
 */
@Stored
final class Shipment {
    private UUID id;
    private boolean parcel;
    private Instant createdAt;
    private @Nullable String carrier;
    private @Nullable String number;
    private @Nullable String service;
    private @Nullable UUID watchId;
    private @Nullable OrderRef order;
    private Promises promises = Promises.NONE;
    private @Nullable Instant handedOver;
    private ScanHistory scans = ScanHistory.EMPTY;
    private List<Estimate> estimates = new ArrayList<>();
    private Watch watch = Watch.NOTHING;
    private ParcelCount parcels = new ParcelCount(0, 0);

    @JsonUnwrapped
    private Told told = new Told();

    private transient boolean fresh;
    private transient boolean changed;

    // Jackson makes an empty one and sets what the document has; it drops fields where it has to mix unwrapped ones
    // with arguments of a constructor.
    @SuppressWarnings("NullAway.Init")
    private Shipment() {}

    static Shipment ofParcel(String carrier, String number, Instant seen, @Nullable String order, Instant now) {
        Shipment shipment = created(ShipmentIds.ofParcel(carrier, number, seen, order), now);
        shipment.parcel = true;
        shipment.carrier = carrier;
        shipment.number = number;
        return shipment;
    }

    static Shipment ofOrder(String orderId, Instant now) {
        return created(ShipmentIds.ofOrder(orderId), now);
    }

    private static Shipment created(UUID id, Instant now) {
        Shipment shipment = new Shipment();
        shipment.id = id;
        shipment.createdAt = now;
        shipment.fresh = true;
        shipment.changed = true;
        return shipment;
    }

    // --- facts

    /** @return false when this version of the order says nothing new */
    boolean watches(OrderSnapshot snapshot) {
        boolean promised = promised(snapshot.promise(null));
        if (order != null && order.version() >= snapshot.version()) {
            return promised;
        }
        order = OrderRef.of(snapshot);
        watch = watch.of(snapshot);
        parcels = watch.count();
        changed = true;
        return true;
    }

    /** @return false when this version of the order says nothing new */
    boolean belongsTo(OrderSnapshot snapshot, Fulfilment fulfilment) {
        boolean promised = promised(snapshot.promise(fulfilment.deliverBy()));
        if (order != null && order.version() >= snapshot.version()) {
            return promised;
        }
        order = OrderRef.of(snapshot);
        watchId = ShipmentIds.ofOrder(snapshot.orderId());
        service = fulfilment.service();
        boolean known = fulfilment.shippedAt() == null && handedOver != null;
        handedOver = known ? handedOver : fulfilment.handedOver();
        changed = true;
        return true;
    }

    /** The shop has taken this parcel out of its order: nobody waits for it any more. */
    void withdrawn(OrderSnapshot snapshot) {
        if (order != null && order.version() < snapshot.version()) {
            Instant since = order.cancelledAt() == null ? snapshot.updatedAt() : order.cancelledAt();
            order = OrderRef.of(snapshot).cancelledAt(since);
            changed = true;
        }
    }

    private boolean promised(Promise promise) {
        Promises more = promises.with(promise);
        boolean news = !more.equals(promises);
        promises = more;
        changed |= news;
        return news;
    }

    void add(Scan scan) {
        remembers(scans.with(scan, told::names));
    }

    void remembers(ScanHistory history) {
        changed |= !history.equals(scans);
        scans = history;
    }

    void knows(Estimate estimate) {
        if (estimates.stream().noneMatch(known -> known.source().equals(estimate.source()))) {
            estimates.add(estimate);
            changed = true;
        }
    }

    /** @return false when this was known */
    boolean arrived(String parcelKey, Arrival arrival) {
        if (arrival.equals(watch.arrivals().get(parcelKey))) {
            return false;
        }
        watch = watch.with(parcelKey, arrival);
        parcels = watch.count();
        changed = true;
        return true;
    }

    void counts(ParcelCount count) {
        changed |= !count.equals(parcels);
        parcels = count;
    }

    Facts facts(Rules rules) {
        return new Facts(
                parcel,
                order == null ? createdAt : order.placedAt(),
                order == null ? null : order.cancelledAt(),
                promises,
                handedOver(),
                parcel ? null : watch.arrived(),
                scans.all(),
                rules);
    }

    // --- what follows from them

    @Nullable
    Instant handedOver() {
        return parcel ? handedOver : watch.handedOver();
    }

    @Nullable
    Instant deliveredAt() {
        return parcel ? scans.deliveredAt().orElse(null) : watch.arrived();
    }

    Status status() {
        return parcel ? standing().after(scans.all()) : standing().of(watch);
    }

    Standing standing() {
        boolean cancelled = order != null && order.cancelledAt() != null;
        return new Standing(cancelled, told.isExpired(), told.isLost());
    }

    /** Whether a fact of this moment, about the same number, may be one of this parcel. */
    boolean isNear(Instant moment) {
        return scans.isNear(moment, handedOver == null ? scans.firstAt().orElse(createdAt) : handedOver);
    }

    /** An order is worth a line of its own while something of it is not with a carrier, or while it has an incident. */
    boolean isListed() {
        return parcel || watch.handedOver() == null || told.hasOpenIncident();
    }

    /** How it went, once it has come to its end; only parcels whose order is known go anywhere. */
    Optional<Passage> passage(String lane) {
        return parcel && order != null
                ? Passage.of(scans.all(), promises, handedOver, told.lostAt(), told.silences(), lane)
                : Optional.empty();
    }

    Estimates estimates() {
        return Estimates.of(scans.all(), promises, estimates);
    }

    // --- reading

    UUID id() {
        return id;
    }

    boolean isParcel() {
        return parcel;
    }

    boolean isFresh() {
        return fresh;
    }

    boolean isChanged() {
        return changed || told.isChanged();
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String carrier() {
        return carrier;
    }

    @Nullable
    String service() {
        return service;
    }

    @Nullable
    String number() {
        return number;
    }

    String key() {
        return carrier + "/" + number;
    }

    @Nullable
    UUID watchId() {
        return watchId;
    }

    @Nullable
    OrderRef order() {
        return order;
    }

    Promises promises() {
        return promises;
    }

    ScanHistory scans() {
        return scans;
    }

    ParcelCount parcels() {
        return parcels;
    }

    Told told() {
        return told;
    }
}
