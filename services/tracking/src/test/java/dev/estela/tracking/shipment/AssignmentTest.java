package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static dev.estela.tracking.shipment.Shop.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static final Instant NOW = at("03T18:00");
    private static final OrderSnapshot ORDER = order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2")));
    private static final OrderSnapshot OTHER = of("o-2");
    private static final IncomingScan SCAN = scan("N1", "03T17:00", Status.PICKED_UP);

    private final Batch batch = new Batch(List.of());

    @Test
    void scansThatWaitedForTheirOrderAreJudgedOnceItIsThere() {
        Shipment waiting = scanned();
        assertThat(Assignment.ordered(List.of(ORDER), batch, NOW)).containsExactly(new NewScan(waiting, SCAN.scan()));
        assertThat(Assignment.ordered(List.of(order(3, "04T10:00", ORDER.fulfilments())), batch, NOW))
                .isEmpty();
        assertThat(batch.parcels()).containsExactly(waiting);
        assertThat(batch.cause(waiting).orElseThrow().eventId()).isEqualTo("order-3");
    }

    @Test
    void whatSaysNothingNewTouchesNothing() {
        List<NewScan> none = Assignment.ordered(List.of(ORDER), batch, NOW);
        Batch next = new Batch(List.copyOf(batch.all()));
        assertThat(Assignment.ordered(List.of(ORDER), next, NOW)).isEqualTo(none);
        assertThat(next.touched()).isEmpty();
    }

    @Test
    void anotherOrderInTheSameParcelBeginsWithWhatWasScannedOfIt() {
        Shipment first = scanned();
        assertThat(Assignment.ordered(List.of(ORDER), batch, NOW)).hasSize(1);
        first.remembers(first.scans().asTold());
        List<NewScan> begun = Assignment.ordered(List.of(OTHER), batch, NOW);
        Shipment second = batch.parcels().toList().getLast();
        assertThat(begun)
                .containsExactly(new NewScan(second, second.scans().all().getFirst()));
        assertThat(second.id())
                .isEqualTo(ShipmentIds.ofParcel("correos", "N1", at("03T16:00"), "o-2"))
                .isNotEqualTo(first.id());
        assertThat(second.scans().all())
                .singleElement()
                .satisfies(scan -> assertThat(scan.key()).isEqualTo(SCAN.scan().key()))
                .satisfies(scan -> assertThat(scan.told()).isFalse());
    }

    @Test
    void aParcelOfOneOrderIsKnownByItsNumberAlone() {
        assertThat(Assignment.ordered(List.of(ORDER), batch, NOW)).isEmpty();
        assertThat(batch.parcels())
                .extracting(Shipment::id)
                .containsExactly(ShipmentIds.ofParcel("correos", "N1", at("03T16:00"), null));
    }

    @Test
    void aParcelThatTheShopHasTakenOutIsJudgedAnewAlsoInTheSameBatch() {
        OrderSnapshot emptied = order(3, "04T10:00", List.of());
        assertThat(Assignment.ordered(List.of(ORDER, emptied), batch, NOW)).isEmpty();
        Shipment parcel = batch.parcels().findFirst().orElseThrow();
        assertThat(parcel.status()).isEqualTo(Status.CANCELLED);
        assertThat(batch.cause(parcel)).contains(emptied.cause());
    }

    private Shipment scanned() {
        return Assignment.scanned(List.of(SCAN), batch, NOW).getFirst().shipment();
    }

    private static OrderSnapshot of(String id) {
        return new OrderSnapshot(
                id,
                "es",
                "c-2",
                1,
                ORDER.placedAt(),
                ORDER.updatedAt(),
                null,
                null,
                "ES",
                "MD",
                ORDER.shipBy(),
                ORDER.deliverBy(),
                ORDER.lines(),
                ORDER.fulfilments(),
                ORDER.cause());
    }
}
