package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.carrier.TestCarriers;
import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.store.Calendars;
import dev.estela.tracking.store.StoreCopy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a shipment makes of a fact, and whether there is anything to write down. */
class ShipmentFactsTest {
    private static final Instant SEEN = at("02T10:00");
    private static final Fulfilment LEFT = parcel("N1", "03T16:00", "1", "2");

    @Test
    void aNewParcelIsWrittenDownWithAllThatIsKnownOfIt() {
        Shipment shipment = unordered();
        assertThat(shipment.isFresh()).isTrue();
        assertThat(shipment.isChanged()).isTrue();
        assertThat(shipment.belongsTo(order(2, "03T16:00", List.of(by("paq48", at("03T16:00")))), by("paq48", SEEN)))
                .isTrue();
        ShipmentRow row = ShipmentRow.of(shipment, "*", "{}");
        assertThat(row.carrier()).isEqualTo("correos");
        assertThat(row.service()).isEqualTo("paq48");
        assertThat(row.number()).isEqualTo("N1");
        assertThat(row.createdAt()).isEqualTo(SEEN);
        assertThat(row.watchId()).isEqualTo(ShipmentIds.ofOrder("o-1"));
        assertThat(row.orderId()).isEqualTo("o-1");
    }

    @Test
    void aVersionOfTheOrderThatIsKnownSaysNothingNew() {
        OrderSnapshot second = order(2, "03T16:00", List.of(LEFT));
        Shipment watch = stored(watching(second));
        Shipment parcel = stored(belonging(second));
        assertThat(watch.watches(second)).isFalse();
        assertThat(parcel.belongsTo(second, LEFT)).isFalse();
        assertThat(watch.isChanged()).isFalse();
        assertThat(parcel.isChanged()).isFalse();
    }

    @Test
    void anOlderVersionThatTurnsUpSaysWhatWasPromisedAndNothingElse() {
        OrderSnapshot second = order(2, "03T16:00", List.of(LEFT));
        OrderSnapshot first = order(1, "02T10:00", List.of());
        Shipment watch = stored(watching(second));
        Shipment parcel = stored(belonging(second));
        assertThat(watch.watches(first)).isTrue();
        assertThat(parcel.belongsTo(first, parcel("N1", "02T16:00", "1", "2"))).isTrue();
        assertThat(watch.isChanged()).isTrue();
        assertThat(watch.handedOver()).isEqualTo(at("03T16:00"));
        assertThat(parcel.isChanged()).isTrue();
        assertThat(parcel.handedOver()).isEqualTo(at("03T16:00"));
        assertThat(parcel.promises().versions()).hasSize(2);
    }

    @Test
    void aParcelLeftWhenTheShopSaysElseWhenItWasFirstNamed() {
        Shipment parcel = unordered();
        assertThat(parcel.belongsTo(order(2, "03T16:00", List.of()), named("03T16:00")))
                .isTrue();
        assertThat(parcel.handedOver()).isEqualTo(at("03T16:00"));
        assertThat(parcel.belongsTo(order(3, "04T16:00", List.of()), named("04T16:00")))
                .isTrue();
        assertThat(parcel.handedOver()).isEqualTo(at("03T16:00"));
        assertThat(parcel.belongsTo(order(4, "05T16:00", List.of()), by(null, at("03T18:00"))))
                .isTrue();
        assertThat(parcel.handedOver()).isEqualTo(at("03T18:00"));
    }

    @Test
    void aParcelIsTakenOutOfItsOrderByANewerVersionOnly() {
        Shipment parcel = stored(belonging(order(2, "03T16:00", List.of(LEFT))));
        parcel.withdrawn(order(2, "04T10:00", List.of()));
        assertThat(parcel.isChanged()).isFalse();
        assertThat(parcel.status()).isEqualTo(Status.LABEL_CREATED);
        parcel.withdrawn(order(3, "05T10:00", List.of()));
        assertThat(parcel.isChanged()).isTrue();
        assertThat(parcel.status()).isEqualTo(Status.CANCELLED);
        assertThat(ShipmentFactsTest.facts(parcel).cancelledAt()).isEqualTo(at("05T10:00"));
    }

    @Test
    void aParcelCancelledBeforeItWasTakenOutStaysCancelledSinceThen() {
        Shipment parcel = belonging(order(2, "04T16:00", List.of(LEFT), "04T10:00"));
        parcel.withdrawn(order(3, "05T10:00", List.of()));
        assertThat(facts(parcel).cancelledAt()).isEqualTo(at("04T10:00"));
    }

    @Test
    void anEstimateOfASourceIsMadeOnce() {
        Shipment parcel = stored(belonging(order(2, "03T16:00", List.of(LEFT))));
        Estimate predicted = estimate(Estimate.PREDICTED, "05T20:00");
        parcel.knows(predicted);
        assertThat(parcel.isChanged()).isTrue();
        Shipment again = stored(parcel);
        again.knows(estimate(Estimate.PREDICTED, "07T20:00"));
        assertThat(again.isChanged()).isFalse();
        assertThat(again.estimates().current()).contains(predicted);
        again.knows(estimate(Estimate.CUSTOM, "08T20:00"));
        assertThat(again.estimates().all()).extracting(Estimate::source).contains(Estimate.PREDICTED, Estimate.CUSTOM);
    }

    @Test
    void thatAParcelHasArrivedIsNewsOnce() {
        Shipment watch = watching(order(2, "03T16:00", List.of(LEFT)));
        Arrival arrival = new Arrival(at("05T10:00"), Status.DELIVERED);
        assertThat(watch.arrived(LEFT.key(), arrival)).isTrue();
        assertThat(watch.parcels()).isEqualTo(new ParcelCount(1, 1));
        assertThat(watch.deliveredAt()).isEqualTo(at("05T10:00"));
        assertThat(watch.arrived(LEFT.key(), arrival)).isFalse();
    }

    @Test
    void howManyParcelsAnOrderHasIsWrittenDownOnceItIsAnotherNumber() {
        Shipment parcel = stored(belonging(order(2, "03T16:00", List.of(LEFT))));
        parcel.counts(parcel.parcels());
        assertThat(parcel.isChanged()).isFalse();
        parcel.counts(new ParcelCount(2, 1));
        assertThat(parcel.isChanged()).isTrue();
        assertThat(parcel.parcels()).isEqualTo(new ParcelCount(2, 1));
    }

    @Test
    void untilItsOrderIsKnownAParcelBeganWhenItWasFirstSeen() {
        assertThat(facts(unordered()).placedAt()).isEqualTo(SEEN);
        assertThat(facts(unordered()).cancelledAt()).isNull();
        assertThat(facts(belonging(order(2, "03T16:00", List.of(LEFT)))).placedAt())
                .isEqualTo(at("02T10:00"));
    }

    private static Shipment unordered() {
        return Shipment.ofParcel("correos", "N1", SEEN, null, SEEN);
    }

    private static Shipment belonging(OrderSnapshot order) {
        Shipment parcel = unordered();
        assertThat(parcel.belongsTo(order, LEFT)).isTrue();
        return parcel;
    }

    private static Shipment watching(OrderSnapshot order) {
        Shipment watch = Shipment.ofOrder("o-1", SEEN);
        assertThat(watch.watches(order)).isTrue();
        return watch;
    }

    /** As the next transaction finds it. */
    private static Shipment stored(Shipment shipment) {
        return Shop.read(Shop.write(shipment));
    }

    private static Facts facts(Shipment shipment) {
        return shipment.facts(new RuleBook(new Calendars(), TestCarriers.defaults())
                .of(shipment, new StoreCopy("es", "Europe/Madrid", "ES")));
    }

    private static Fulfilment named(String seen) {
        return new Fulfilment("f-1", "correos", null, "N1", null, at(seen), null, List.of());
    }

    private static Fulfilment by(String service, Instant shipped) {
        return new Fulfilment("f-1", "correos", service, "N1", shipped, shipped, null, List.of());
    }

    private static Estimate estimate(String source, String value) {
        return new Estimate(source, at(value), at("03T16:00"), Map.of());
    }
}
