package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static dev.estela.tracking.shipment.Shop.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.Contracts;
import dev.estela.tracking.fact.Status;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What shipments tell keeps the contract, in every situation. */
class ShipmentContractTest {
    @Test
    void everyEventOfEveryTypeKeepsItsContract() {
        TreeSet<String> types = new TreeSet<>();
        for (Status end : List.of(Status.DELIVERED, Status.RETURNED, Status.LOST, Status.DAMAGED, Status.CANCELLED)) {
            Shop shop = new Shop(at("02T10:00"));
            shop.take(order(1, "02T10:00", List.of()));
            shop.advanceTo(at("04T00:00"));
            shop.take(order(2, "04T16:00", List.of(parcel("N1", "04T16:00", "1"), parcel("N2", "04T16:00", "2"))));
            shop.take(scan("N1", "04T17:00", Status.PICKED_UP));
            shop.take(scan("N1", "05T02:00", Status.IN_TRANSIT, at("07T20:00")));
            shop.take(scan("N1", "05T03:00", Status.DELAYED, at("09T20:00")));
            shop.take(scan("N1", "06T02:00", Status.READY_FOR_PICKUP, at("06T18:00")));
            shop.take(scan("N1", "06T03:00", Status.OUT_FOR_DELIVERY));
            shop.take(scan("N1", "06T04:00", Status.ATTEMPT_FAILED));
            shop.take(scan("N1", "06T05:00", Status.ON_HOLD));
            shop.take(scan("N1", "06T06:00", Status.RETURNING));
            shop.advanceTo(at("15T00:00"));
            shop.take(scan("N1", "15T06:00", end));
            shop.advanceTo(at("30T00:00").plusSeconds(40L * 24 * 3600));
            shop.events().forEach(event -> Contracts.assertKept(event.type(), Shop.json(event)));
            types.addAll(shop.types());
        }
        assertThat(types)
                .containsExactly(
                        "attempt-failed",
                        "created",
                        "delayed",
                        "delivered",
                        "exception",
                        "expired",
                        "in-transit",
                        "lost",
                        "out-for-delivery",
                        "picked-up",
                        "ready-for-pickup",
                        "recovered",
                        "returned",
                        "returning");
    }
}
