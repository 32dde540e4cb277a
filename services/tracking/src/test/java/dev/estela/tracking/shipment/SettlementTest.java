package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static dev.estela.tracking.shipment.Shop.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told, when it was, and what led to it. */
class SettlementTest {
    private static final OrderSnapshot ORDER = order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2")));

    private final Shop shop = new Shop(at("02T10:00"));

    @Test
    void anOrderBeginsWhenItIsPlacedAndAParcelWhenItLeaves() {
        shop.take(order(1, "02T10:00", List.of()));
        shop.take(ORDER);
        assertThat(shop.types()).containsExactly("created", "created");
        assertThat(shop.events()).extracting(ShipmentEvent::occurredAt).containsExactly(at("02T10:00"), at("03T16:00"));
        assertThat(shop.events())
                .extracting(ShipmentEvent::status)
                .containsExactly(Status.NOT_FOUND, Status.LABEL_CREATED);
        assertThat(shop.causes()).containsExactly("order-1", "order-2");
    }

    @Test
    void whatLedToAScansEventIsTheScanAlsoWhereItWaitedForItsOrder() {
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(ORDER);
        assertThat(shop.types()).containsExactly("created", "picked-up");
        assertThat(shop.causes()).containsExactly("order-2", "N1-03T17:00-PICKED_UP");
    }

    @Test
    void aScanThatWasLateLeavesTheParcelWhereItIs() {
        shop.take(ORDER);
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N1", "05T08:00", Status.OUT_FOR_DELIVERY));
        shop.take(scan("N1", "04T02:00", Status.IN_TRANSIT));
        assertThat(shop.types()).endsWith("in-transit");
        assertThat(shop.events().getLast().status()).isEqualTo(Status.OUT_FOR_DELIVERY);
    }

    @Test
    void ofTwoFailedAttemptsTheOneThatIsNewsTellsOfTheIncident() {
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N1", "04T11:00", Status.ATTEMPT_FAILED));
        shop.take(scan("N1", "05T11:00", Status.ATTEMPT_FAILED));
        shop.take(ORDER);
        assertThat(shop.types()).containsExactly("created", "picked-up", "attempt-failed", "attempt-failed");
        assertThat(shop.events().get(2).incident()).isNull();
        assertThat(shop.events().get(3).incident().revision()).isEqualTo(2);
    }

    @Test
    void anAnnouncedDelayComesFromTheScanThatAnnouncedIt() {
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N1", "04T11:00", Status.IN_TRANSIT, at("09T20:00")));
        shop.take(ORDER);
        assertThat(shop.types()).containsExactly("created", "picked-up", "in-transit", "delayed");
        assertThat(shop.events().getLast().incident().kind()).isEqualTo("announced");
        assertThat(shop.causes()).endsWith("N1-04T11:00-IN_TRANSIT");
        assertThat(shop.parcel("N1").told().incidents())
                .extracting(KnownIncident::eventId)
                .containsExactly("N1-04T11:00-IN_TRANSIT");
    }

    @Test
    void aRecoveryComesFromWhatHealedIt() {
        shop.take(ORDER);
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N1", "04T11:00", Status.ATTEMPT_FAILED));
        shop.take(scan("N1", "05T08:00", Status.OUT_FOR_DELIVERY));
        assertThat(shop.types()).endsWith("out-for-delivery", "recovered");
        assertThat(shop.causes()).endsWith("N1-05T08:00-OUT_FOR_DELIVERY");
        assertThat(shop.causes().get(2)).isEqualTo("N1-04T11:00-ATTEMPT_FAILED");
    }

    @Test
    void everyEventTellsWhereTheParcelGoesAndWhenItIsToArrive() {
        shop.take(ORDER);
        ShipmentEvent created = shop.events().getLast();
        assertThat(created.destination()).isEqualTo(new ShipmentEvent.Destination("ES", "MD"));
        assertThat(created.promise())
                .isEqualTo(new ShipmentEvent.Promised(at("06T20:00"), at("03T18:00"), "fulfilment"));
        assertThat(created.estimate())
                .isEqualTo(new ShipmentEvent.Estimated(at("06T20:00"), at("06T20:00"), "promised"));
        assertThat(created.daysLate()).isNull();
        shop.take(scan("N1", "04T11:00", Status.IN_TRANSIT, at("09T20:00")));
        assertThat(shop.events().getLast().estimate())
                .isEqualTo(new ShipmentEvent.Estimated(at("09T20:00"), at("06T20:00"), "carrier"));
    }

    @Test
    void thatItIsOverIsTheNextRevisionOfAnIncident() {
        shop.take(ORDER);
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.take(scan("N1", "04T11:00", Status.ATTEMPT_FAILED));
        ShipmentEvent.Incident failed = shop.events().getLast().incident();
        shop.take(scan("N1", "05T08:00", Status.OUT_FOR_DELIVERY));
        ShipmentEvent.Incident recovered = shop.events().getLast().incident();
        assertThat(failed.revision()).isEqualTo(1);
        assertThat(failed.grownDays()).isNull();
        assertThat(recovered.incidentId()).isEqualTo(failed.incidentId());
        assertThat(recovered.revision()).isEqualTo(2);
        assertThat(recovered.explanation()).isNotEqualTo(failed.explanation());
    }

    @Test
    void whatTheClockFindsComesFromTheClock() {
        shop.take(ORDER);
        shop.take(scan("N1", "05T17:00", Status.PICKED_UP));
        shop.advanceTo(at("06T20:00"));
        assertThat(shop.types()).endsWith("delayed");
        assertThat(shop.causes().getLast()).doesNotStartWith("N1-");
    }

    @Test
    void aParcelTakenOutOfItsOrderIsLateNoMore() {
        shop.take(ORDER);
        shop.take(scan("N1", "05T17:00", Status.PICKED_UP));
        shop.advanceTo(at("06T20:00"));
        assertThat(shop.parcel("N1").told().openKinds()).contains("late");
        shop.take(order(3, "06T21:00", List.of(parcel("N2", "06T16:00", "1", "2"))));
        assertThat(shop.parcel("N1").told().openKinds()).isEmpty();
    }

    @Test
    void aParcelTheCarrierHasLostIsLostUntilItIsSeenAgain() {
        shop.take(ORDER);
        shop.take(scan("N1", "03T17:00", Status.PICKED_UP));
        shop.advanceTo(at("30T00:00").plusSeconds(60L * 24 * 3600));
        assertThat(shop.parcel("N1").told().isLost()).isTrue();
        assertThat(shop.parcel("N1").status()).isEqualTo(Status.LOST);
        assertThat(shop.types()).contains("lost");
    }
}
