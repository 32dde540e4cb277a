package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Fulfilment FIRST = parcel("N1", "03T16:00", "1");
    private static final Fulfilment SECOND = parcel("N2", "05T16:00", "2");

    @Test
    void anOrderIsWithACarrierOnceItsLastLineIs() {
        assertThat(Watch.NOTHING.of(order(1, "02T10:00", List.of())).handedOver())
                .isNull();
        assertThat(Watch.NOTHING.of(order(2, "03T16:00", List.of(FIRST))).handedOver())
                .isNull();
        assertThat(Watch.NOTHING
                        .of(order(3, "05T16:00", List.of(SECOND, FIRST)))
                        .handedOver())
                .isEqualTo(at("05T16:00"));
    }

    @Test
    void aParcelThatDoesNotSayWhatIsInItHoldsEverything() {
        assertThat(Watch.NOTHING
                        .of(order(2, "03T16:00", List.of(parcel("N1", "03T16:00"))))
                        .handedOver())
                .isEqualTo(at("03T16:00"));
    }

    @Test
    void whatTheShopCallsCompletedIsHandedOverAtTheSoonerOfBoth() {
        assertThat(completed(null, "04T10:00").handedOver()).isEqualTo(at("04T10:00"));
        assertThat(completed("03T16:00", "04T10:00").handedOver()).isEqualTo(at("03T16:00"));
        assertThat(completed("05T16:00", "04T10:00").handedOver()).isEqualTo(at("04T10:00"));
    }

    @Test
    void anOrderIsCompletedWhenItFirstWasUnlessTheShopTakesItBack() {
        Watch completed = completed(null, "04T10:00");
        assertThat(completed.of(completing(null, at("06T10:00"))).completedAt()).isEqualTo(at("04T10:00"));
        assertThat(completed.of(completing(null, null)).completedAt()).isNull();
    }

    @Test
    void aParcelWithoutAMomentOfItsOwnCountsFromWhenItWasFirstNamed() {
        Watch named = Watch.NOTHING.of(order(2, "03T16:00", List.of(named("N1", "03T16:00"))));
        Watch again = named.of(order(3, "04T16:00", List.of(named("N2", "04T16:00"), named("N1", "04T16:00"))));
        assertThat(again.fulfilments()).extracting(Fulfilment::seenAt).containsExactly(at("04T16:00"), at("03T16:00"));
    }

    @Test
    void onlyWhatWasDeliveredIsCountedAsDelivered() {
        Watch both = Watch.NOTHING
                .of(order(3, "05T16:00", List.of(FIRST, SECOND)))
                .with(FIRST.key(), new Arrival(at("07T10:00"), Status.RETURNED));
        assertThat(both.count()).isEqualTo(new ParcelCount(2, 0));
        assertThat(both.arrived()).isNull();
        Watch ended = both.with(SECOND.key(), new Arrival(at("06T10:00"), Status.DELIVERED));
        assertThat(ended.count()).isEqualTo(new ParcelCount(2, 1));
        assertThat(ended.arrived()).isEqualTo(at("07T10:00"));
    }

    @Test
    void whatArrivedWasHandedOverBeforeWhateverTheShopSays() {
        Watch arrived = Watch.NOTHING
                .of(order(2, "05T16:00", List.of(parcel("N1", "05T16:00", "1", "2"))))
                .with(FIRST.key(), new Arrival(at("04T10:00"), Status.DELIVERED));
        assertThat(arrived.handedOver()).isEqualTo(at("04T10:00"));
    }

    /** @param shipped when everything left in one parcel, where it did */
    private static Watch completed(String shipped, String completed) {
        return Watch.NOTHING.of(completing(shipped, at(completed)));
    }

    private static OrderSnapshot completing(String shipped, Instant completed) {
        OrderSnapshot order =
                order(2, "04T10:00", shipped == null ? List.of() : List.of(parcel("N1", shipped, "1", "2")));
        return new OrderSnapshot(
                order.orderId(),
                order.store(),
                order.customerId(),
                order.version(),
                order.placedAt(),
                order.updatedAt(),
                null,
                completed,
                order.country(),
                order.region(),
                order.shipBy(),
                order.deliverBy(),
                order.lines(),
                order.fulfilments(),
                order.cause());
    }

    private static Fulfilment named(String number, String seen) {
        return new Fulfilment("f-" + number, Shop.CARRIER, null, number, null, at(seen), null, List.of());
    }
}
