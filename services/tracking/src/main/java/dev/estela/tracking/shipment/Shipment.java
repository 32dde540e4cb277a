package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.id.Ids;
import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Promises;
import dev.estela.tracking.fact.Rules;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.promise.Estimates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of a carrier, or an order watched until its last line is with one: all its facts, and what the world has been told of it. It is kept as one
 * document.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        creatorVisibility = Visibility.ANY)
final class Shipment {
    /** Numbers are recycled: a scan so long after or before all others is of another parcel. */
    static final Duration SAME_PARCEL = Duration.ofDays(92);

    /** A parcel with more scans than this forgets the oldest plain ones; the raw scans stay. */
    static final int MEMORY = 300;

    private final UUID id;
    private final boolean parcel;
    private final Instant createdAt;
    private final @Nullable String carrier;
    private final @Nullable String number;
    private long version;
    private @Nullable String service;
    private @Nullable UUID watchId;
    private @Nullable OrderRef order;
    private Promises promises = Promises.NONE;
    private @Nullable Instant handedOver;
    private List<Scan> scans = new ArrayList<>();
    private List<Estimate> estimates = new ArrayList<>();
    private Watch watch = Watch.NOTHING;
    private ParcelCount parcels = new ParcelCount(0, 0);
    private Set<String> told = new TreeSet<>();
    private List<KnownIncident> incidents = new ArrayList<>();
    private @Nullable Instant expiredAt;
    private boolean lost;
    private @Nullable Instant dueAt;
    private @Nullable String causeId;
    private @Nullable String causeType;
    private transient boolean fresh;
    private transient boolean changed;

    /** As it was stored; what is not named here is read into its field. */
    @JsonCreator
    private Shipment(
            @JsonProperty("id") UUID id,
            @JsonProperty("parcel") boolean parcel,
            @JsonProperty("createdAt") Instant createdAt,
            @JsonProperty("carrier") @Nullable String carrier,
            @JsonProperty("number") @Nullable String number) {
        this.id = id;
        this.parcel = parcel;
        this.createdAt = createdAt;
        this.carrier = carrier;
        this.number = number;
    }

    static Shipment ofParcel(String carrier, String number, Instant seen, @Nullable String order, Instant now) {
        String window = String.valueOf(
                Math.floorDiv(seen.getEpochSecond(), Duration.ofDays(91).toSeconds()));
        UUID id = order == null
                ? Ids.named("parcel", carrier, number, window)
                : Ids.named("parcel", carrier, number, window, order);
        return new Shipment(id, true, now, carrier, number).created();
    }

    static Shipment ofOrder(String orderId, Instant now) {
        return new Shipment(watchId(orderId), false, now, null, null).created();
    }

    static UUID watchId(String orderId) {
        return Ids.named("order", orderId);
    }

    private Shipment created() {
        fresh = true;
        changed = true;
        return this;
    }

    // --- facts

    /** @return false when this version of the order says nothing new */
    boolean watches(OrderSnapshot snapshot) {
        Promise promise = snapshot.promise(null);
        if (order != null && order.version() >= snapshot.version()) {
            return promised(promise);
        }
        order = OrderRef.of(snapshot);
        watch = watch.of(snapshot);
        promises = promises.with(promise);
        parcels = watch.count();
        changed = true;
        return true;
    }

    /** @return false when this version of the order says nothing new */
    boolean belongsTo(OrderSnapshot snapshot, Fulfilment fulfilment) {
        Promise promise = snapshot.promise(fulfilment.deliverBy());
        if (order != null && order.version() >= snapshot.version()) {
            return promised(promise);
        }
        order = OrderRef.of(snapshot);
        watchId = watchId(snapshot.orderId());
        service = fulfilment.service();
        boolean known = fulfilment.shippedAt() == null && handedOver != null;
        handedOver = known ? handedOver : fulfilment.handedOver();
        promises = promises.with(promise);
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
        scans.add(scan);
        scans.sort(Scan.IN_EVENT_TIME);
        if (scans.size() > MEMORY) {
            forgetOne();
        }
        changed = true;
    }

    /** Forgets the oldest scan that only says "still on its way"; the wait before it is not judged again. */
    private void forgetOne() {
        for (int i = 1; i < scans.size() - 1; i++) {
            boolean plain = scans.get(i).status() == Status.IN_TRANSIT
                    && scans.get(i).estimate() == null
                    && scans.get(i).told();
            if (plain && !isRemembered(scans.get(i)) && !isRemembered(scans.get(i - 1))) {
                scans.remove(i);
                scans.set(i - 1, scans.get(i - 1).withQuietHours(0));
                return;
            }
        }
    }

    private boolean isRemembered(Scan scan) {
        return incidents.stream()
                .anyMatch(incident -> incident.cause().contains(scan.at().toString()));
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
        if (!count.equals(parcels)) {
            parcels = count;
            changed = true;
        }
    }

    void scans(List<Scan> all) {
        scans = new ArrayList<>(all);
        changed = true;
    }

    Facts facts(Rules rules) {
        return new Facts(
                parcel,
                order == null ? createdAt : order.placedAt(),
                order == null ? null : order.cancelledAt(),
                promises,
                handedOver(),
                parcel ? null : watch.arrived(),
                scans,
                rules);
    }

    // --- what follows from them

    @Nullable
    Instant handedOver() {
        return parcel ? handedOver : watch.handedOver();
    }

    Optional<Arrival> arrival() {
        return scans.stream()
                .filter(scan -> scan.status() == Status.DELIVERED)
                .findFirst()
                .or(() -> scans.stream()
                        .filter(scan -> scan.status() == Status.RETURNED)
                        .findFirst())
                .map(scan -> new Arrival(scan.at(), scan.status()));
    }

    @Nullable
    Instant deliveredAt() {
        return parcel
                ? arrival()
                        .filter(arrival -> arrival.how() == Status.DELIVERED)
                        .map(Arrival::at)
                        .orElse(null)
                : watch.arrived();
    }

    Status status() {
        return parcel ? status(scans) : watchStatus();
    }

    /** The status these scans give. */
    Status status(List<Scan> some) {
        Status status = some.stream().map(Scan::status).reduce(Status.LABEL_CREATED, Status::followedBy);
        boolean arrived = status == Status.DELIVERED || status == Status.RETURNED;
        if (!arrived && order != null && order.cancelledAt() != null) {
            return Status.CANCELLED;
        }
        boolean unheard = some.stream().noneMatch(scan -> scan.status().provesAcceptance());
        if (unheard && expiredAt != null) {
            return Status.EXPIRED;
        }
        return lost && !arrived && status.expectsMore() ? Status.LOST : status;
    }

    private Status watchStatus() {
        if (watch.arrived() != null) {
            return Status.DELIVERED;
        }
        if (order != null && order.cancelledAt() != null) {
            return Status.CANCELLED;
        }
        return watch.handedOver() == null ? Status.NOT_FOUND : Status.PICKED_UP;
    }

    boolean isNear(Instant moment) {
        Instant from = scans.isEmpty() ? moment(handedOver) : scans.getFirst().at();
        Instant to = scans.isEmpty() ? from : scans.getLast().at();
        if (handedOver != null) {
            from = handedOver.isBefore(from) ? handedOver : from;
            to = handedOver.isAfter(to) ? handedOver : to;
        }
        return moment.isAfter(from.minus(SAME_PARCEL)) && moment.isBefore(to.plus(SAME_PARCEL));
    }

    private Instant moment(@Nullable Instant known) {
        return known == null ? createdAt : known;
    }

    /** An order is worth a line of its own while something of it is not with a carrier, or while it has an incident. */
    boolean isListed() {
        return parcel || watch.handedOver() == null || incidents.stream().anyMatch(KnownIncident::isOpen);
    }

    List<String> openKinds() {
        return incidents.stream()
                .filter(KnownIncident::isOpen)
                .map(incident -> incident.kind().wire())
                .distinct()
                .toList();
    }

    Estimates estimates() {
        return Estimates.of(scans, promises, estimates);
    }

    // --- what the world was told

    /** @return true the first time */
    boolean tell(String what) {
        changed |= !told.contains(what);
        return told.add(what);
    }

    long nextVersion() {
        changed = true;
        return ++version;
    }

    void settled(List<KnownIncident> incidents, @Nullable Instant expiredAt, boolean lost) {
        changed |= !incidents.equals(this.incidents) || this.lost != lost;
        this.incidents = new ArrayList<>(incidents);
        this.expiredAt = expiredAt;
        this.lost = lost;
    }

    void toldScans() {
        if (scans.stream().anyMatch(scan -> !scan.told())) {
            scans.replaceAll(Scan::asTold);
            changed = true;
        }
    }

    void causedBy(String eventId, String type) {
        causeId = eventId;
        causeType = type;
    }

    /** @return true when the timer has to be moved */
    boolean expects(@Nullable Instant next) {
        boolean moved = next == null ? dueAt != null : !next.equals(dueAt);
        changed |= moved;
        dueAt = next;
        return moved;
    }

    void timerFired() {
        changed = true;
        dueAt = null;
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
        return changed;
    }

    long version() {
        return version;
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

    List<Scan> scans() {
        return scans;
    }

    Watch watch() {
        return watch;
    }

    ParcelCount parcels() {
        return parcels;
    }

    List<KnownIncident> incidents() {
        return incidents;
    }

    @Nullable
    Instant expiredAt() {
        return expiredAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    /** What led to its last event. */
    @Nullable
    Cause cause() {
        return causeId == null || causeType == null ? null : new Cause(causeId, causeType, null);
    }
}
