package dev.estela.notices.fact;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.preference.Preferences;
import dev.estela.notices.setting.StoreSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything known about the orders of a batch: one load, then pure decisions. */
public record Facts(
        Map<String, StoreCopy> stores,
        Map<String, StoreSettings> settings,
        Map<String, OrderCopy> orders,
        Map<String, ShipmentCopy> shipments,
        Map<String, IncidentCopy> incidents,
        Map<String, SurveyCopy> surveys,
        Map<String, ContactCopy> contacts,
        Map<String, Preferences> preferences) {

    public StoreCopy store(String store) {
        return stores.getOrDefault(store, StoreCopy.unknown(store));
    }

    public StoreSettings settings(String store) {
        return settings.getOrDefault(store, StoreSettings.defaults(store));
    }

    public Optional<OrderCopy> order(String orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    public Optional<ShipmentCopy> shipment(@Nullable String shipmentId) {
        return Optional.ofNullable(shipmentId).map(shipments::get);
    }

    public Optional<IncidentCopy> incident(@Nullable String incidentId) {
        return Optional.ofNullable(incidentId).map(incidents::get);
    }

    public Optional<SurveyCopy> survey(@Nullable String invitationId) {
        return Optional.ofNullable(invitationId).map(surveys::get);
    }

    public Optional<ContactCopy> contact(String store, String customerId) {
        return Optional.ofNullable(contacts.get(ContactCopy.id(store, customerId)));
    }

    /** Neither the customer's wishes nor what was chosen for them here speaks against it. */
    public boolean wanted(String store, String customerId, Kind kind, Channel channel) {
        return preferences
                        .getOrDefault(ContactCopy.id(store, customerId), Preferences.NONE)
                        .allow(kind, channel)
                && wishes(store, customerId).filter(wish -> !wish.allow(kind)).isEmpty();
    }

    /** A segment they belong to speaks against it. */
    public boolean suppressed(String store, String customerId, Kind kind) {
        return contact(store, customerId)
                .filter(contact -> contact.suppressed(kind))
                .isPresent();
    }

    /** The moment itself, or the end of the quiet hours of the store and of the customer. */
    public Instant release(String store, String customerId, Instant moment) {
        StoreCopy shop = store(store);
        return wishes(store, customerId)
                .flatMap(wish -> wish.quietHours(shop.zoneId()))
                .map(own -> shop.quietHours().releaseWith(own, moment))
                .orElseGet(() -> shop.quietHours().release(moment));
    }

    private Optional<Wishes> wishes(String store, String customerId) {
        return contact(store, customerId).map(ContactCopy::preferences);
    }

    public boolean cancelledBy(String orderId, Instant moment) {
        return order(orderId).filter(o -> o.cancelledBy(moment)).isPresent();
    }

    /**
     * Whether what a notice is about has reached its customer. A parcel by its own delivery; an order watched without a parcel when
     * all parcels it got later have arrived; either when the shop says that the whole order was delivered.
     */
    public Optional<Arrival> arrival(String orderId, @Nullable String shipmentId) {
        return shipment(shipmentId)
                .flatMap(ShipmentCopy::arrival)
                .or(() -> parcelsArrived(orderId, shipmentId))
                .or(() -> order(orderId).flatMap(OrderCopy::arrival));
    }

    private Optional<Arrival> parcelsArrived(String orderId, @Nullable String shipmentId) {
        if (shipment(shipmentId).filter(ShipmentCopy::parcel).isPresent()) {
            return Optional.empty();
        }
        List<ShipmentCopy> parcels = shipments.values().stream()
                .filter(s -> s.parcel() && orderId.equals(s.orderId()))
                .toList();
        if (parcels.isEmpty() || parcels.stream().anyMatch(s -> s.deliveredAt() == null)) {
            return Optional.empty();
        }
        return parcels.stream()
                .max(Comparator.comparing(ShipmentCopy::deliveredAt))
                .flatMap(ShipmentCopy::arrival);
    }
}
