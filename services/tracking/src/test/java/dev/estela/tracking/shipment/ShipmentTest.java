package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static dev.estela.tracking.shipment.Shop.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShipmentTest {
    private final Shop shop = new Shop(at("02T10:00"));

    @Test
    void aShipmentsLifeIsTold() {
        shop.take(order(1, "02T10:00", List.of()));
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.take(scan("N1", "03T17:12", Status.PICKED_UP));
        shop.take(scan("N1", "04T02:00", Status.IN_TRANSIT));
        shop.take(scan("N1", "04T12:00", Status.IN_TRANSIT));
        shop.take(scan("N1", "05T08:00", Status.OUT_FOR_DELIVERY));
        shop.take(scan("N1", "05T11:00", Status.DELIVERED));
        shop.advanceTo(at("30T00:00"));
        assertThat(shop.types())
                .containsExactly(
                        "created", "created", "picked-up", "in-transit", "in-transit", "out-for-delivery", "delivered");
        ShipmentEvent delivered = shop.events().getLast();
        assertThat(delivered.daysLate()).isEqualTo(-1);
        assertThat(delivered.parcels()).isEqualTo(new ParcelCount(1, 1));
        assertThat(delivered.deliveredAt()).isEqualTo(at("05T11:00"));
        assertThat(shop.events().get(3).first()).isTrue();
        assertThat(shop.events().get(4).first()).isFalse();
    }

    @Test
    void versionsGrowWithEveryEvent() {
        aShipmentsLifeIsTold();
        List<Long> versions = shop.events().stream()
                .filter(event -> event.trackingNumber() != null)
                .map(ShipmentEvent::version)
                .toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aLateParcelIsToldOnceAndEndsQuietlyWithItsDelivery() {
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.take(scan("N1", "05T17:00", Status.PICKED_UP));
        shop.advanceTo(at("06T20:00"));
        shop.take(scan("N1", "07T11:00", Status.DELIVERED));
        shop.advanceTo(at("30T00:00"));
        assertThat(shop.events())
                .filteredOn(event ->
                        event.incident() != null && event.incident().kind().equals("late"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("dev.estela.shipment.delayed.v1");
                    assertThat(event.openIncidents()).contains("late");
                });
        assertThat(shop.parcel("N1").told().openKinds()).isEmpty();
        assertThat(shop.events().getLast().daysLate()).isEqualTo(1);
    }

    @Test
    void anOrderNeverHandedOverIsToldTwiceAndEscalatedOnce() {
        shop.take(order(1, "02T10:00", List.of()));
        shop.advanceTo(at("30T00:00"));
        assertThat(shop.types()).containsExactly("created", "delayed", "exception", "delayed");
        assertThat(shop.events().getLast().incident().kind()).isEqualTo("late");
        assertThat(shop.watch("o-1").isListed()).isTrue();
    }

    @Test
    void anOrderHandedOverLateIsLateUntilItsLastParcelHasArrived() {
        shop.take(order(1, "02T10:00", List.of()));
        shop.advanceTo(at("07T09:00"));
        shop.take(order(2, "07T10:00", List.of(parcel("N1", "07T10:00", "1", "2"))));
        shop.take(scan("N1", "07T10:00", Status.PICKED_UP));
        assertThat(shop.watch("o-1").told().openKinds()).contains("late").doesNotContain("not_handed_over");
        shop.take(scan("N1", "09T10:00", Status.DELIVERED));
        shop.advanceTo(at("30T00:00"));
        assertThat(shop.watch("o-1").told().openKinds()).isEmpty();
        assertThat(shop.watch("o-1").isListed()).isFalse();
        assertThat(shop.parcel("N1").told().incidents()).isEmpty();
    }

    @Test
    void scansOfANumberNobodyKnowsWaitForTheirOrder() {
        shop.take(scan("N1", "03T17:12", Status.PICKED_UP));
        shop.take(scan("N1", "04T17:12", Status.OUT_FOR_DELIVERY));
        assertThat(shop.events()).isEmpty();
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        assertThat(shop.types()).containsExactly("created", "picked-up", "out-for-delivery");
    }

    @Test
    void aRecycledNumberIsAnotherParcel() {
        shop.take(scan("N1", "03T17:12", Status.DELIVERED));
        IncomingScan old = scan("N1", "04T17:12", Status.PICKED_UP);
        var recycled = new Scan(
                at("04T17:12").plusSeconds(100L * 24 * 3600),
                Status.PICKED_UP,
                "c",
                "d",
                old.scan().reason(),
                null,
                null,
                0,
                "x",
                "carrier.scan.v1",
                false);
        shop.take(new IncomingScan(Shop.CARRIER, "N1", recycled, null, "{}", old.cause()));
        assertThat(shop.load()).hasSize(2);
    }

    @Test
    void theSameScanUnderAnotherIdIsTheSameScan() {
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.take(scan("N1", "03T17:12", Status.PICKED_UP));
        shop.take(scan("N1", "03T17:12", Status.PICKED_UP));
        assertThat(shop.types()).containsExactly("created", "picked-up");
    }

    @Test
    void anIncidentThatNeverWasIsClosedAndNotCounted() {
        shop.advanceTo(at("10T00:00"));
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.take(scan("N1", "03T17:12", Status.PICKED_UP));
        assertThat(shop.parcel("N1").told().openKinds()).contains("late");
        shop.take(scan("N1", "05T11:00", Status.DELIVERED)); // it came late, but it had arrived in time
        assertThat(shop.parcel("N1").told().incidents())
                .filteredOn(incident -> incident.kind().wire().equals("late"))
                .singleElement()
                .satisfies(late -> assertThat(late.isDisproved()).isTrue());
    }

    @Test
    void aFailedAttemptIsToldWithItsScanAndNotTwice() {
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.take(scan("N1", "03T17:12", Status.PICKED_UP));
        shop.take(scan("N1", "04T11:00", Status.ATTEMPT_FAILED));
        assertThat(shop.types()).containsExactly("created", "picked-up", "attempt-failed");
        assertThat(shop.events().getLast().incident().revision()).isEqualTo(1);
        assertThat(shop.events().getLast().scan()).isNotNull();
        shop.take(scan("N1", "05T08:00", Status.OUT_FOR_DELIVERY));
        assertThat(shop.types()).endsWith("out-for-delivery", "recovered");
    }

    @Test
    void aSplitOrderArrivesWithItsLastParcel() {
        shop.take(order(3, "03T16:00", List.of(parcel("N1", "03T16:00", "1"), parcel("N2", "03T16:00", "2"))));
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N2", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N1", "04T17:00", Status.DELIVERED));
        assertThat(shop.events().getLast().parcels()).isEqualTo(new ParcelCount(2, 1));
        shop.take(scan("N2", "05T17:00", Status.DELIVERED));
        assertThat(shop.events().getLast().parcels()).isEqualTo(new ParcelCount(2, 2));
    }

    @Test
    void halfAnOrderHandedOverLeavesTheOtherHalfWatched() {
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1"))));
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N1", "04T17:00", Status.DELIVERED));
        shop.advanceTo(at("06T20:00"));
        assertThat(shop.watch("o-1").told().openKinds()).contains("late", "not_handed_over");
        assertThat(shop.parcel("N1").told().incidents()).isEmpty();
    }

    @Test
    void aNumberTheShopCorrectsIsNotWaitedForAnyMore() {
        shop.take(order(2, "03T16:00", List.of(parcel("TYPO", "03T16:00", "1", "2"))));
        shop.take(order(3, "03T17:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.take(scan("N1", "03T17:30", Status.PICKED_UP));
        shop.advanceTo(at("06T21:00"));
        assertThat(shop.parcel("TYPO").told().openKinds()).isEmpty();
        assertThat(shop.parcel("N1").told().openKinds()).contains("late");
    }

    @Test
    void aParcelWithTwoOrdersIsToldToBoth() {
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        OrderSnapshot one = order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2")));
        shop.take(new OrderSnapshot(
                "o-2",
                "es",
                "c-1",
                1,
                one.placedAt(),
                one.updatedAt(),
                null,
                null,
                "ES",
                "MD",
                one.shipBy(),
                one.deliverBy(),
                one.lines(),
                one.fulfilments(),
                one.cause()));
        shop.take(scan("N1", "04T17:00", Status.DELIVERED));
        assertThat(shop.events())
                .filteredOn(event -> event.type().contains("delivered"))
                .extracting(ShipmentEvent::orderId)
                .containsExactlyInAnyOrder("o-1", "o-2");
    }

    @Test
    void aParcelWithThousandsOfScansStaysSmall() {
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        for (int i = 0; i < 800; i++) {
            String day = "%02dT%02d:%02d".formatted(4 + i / 400, i % 400 / 20, i % 20);
            shop.take(scan("N1", day, Status.IN_TRANSIT));
        }
        shop.take(scan("N1", "05T22:00", Status.DELIVERED));
        assertThat(shop.parcel("N1").scans().all()).hasSizeLessThanOrEqualTo(ScanHistory.MEMORY);
        assertThat(shop.parcel("N1").status()).isEqualTo(Status.DELIVERED);
        assertThat(shop.parcel("N1").told().incidents()).allMatch(incident -> !incident.isOpen());
    }

    @Test
    void aLabelNobodyScansExpiresOnce() {
        shop.take(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));
        shop.advanceTo(at("30T00:00").plusSeconds(40L * 24 * 3600));
        assertThat(shop.types()).filteredOn("expired"::equals).hasSize(1);
        assertThat(shop.parcel("N1").status()).isEqualTo(Status.EXPIRED);
        assertThat(shop.parcel("N1").told().openKinds()).contains("late");
    }
}
