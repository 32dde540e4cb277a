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

class StandingTest {
    private static final Standing PLAIN = new Standing(false, false, false);
    private static final Standing CANCELLED = new Standing(true, false, false);
    private static final Standing EXPIRED = new Standing(false, true, false);
    private static final Watch LEFT =
            Watch.NOTHING.of(order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))));

    @Test
    void aLabelExpiresUnlessItsParcelHasMoved() {
        Scan label = scan("N1", "03T15:00", Status.LABEL_CREATED).scan();
        Scan moved = scan("N1", "03T17:00", Status.PICKED_UP).scan();
        assertThat(EXPIRED.after(List.of(label))).isEqualTo(Status.EXPIRED);
        assertThat(EXPIRED.after(List.of(label, moved))).isEqualTo(Status.PICKED_UP);
    }

    @Test
    void whatHasArrivedStaysSoAndWhatIsOnItsWayIsCancelled() {
        assertThat(CANCELLED.after(
                        List.of(scan("N1", "05T17:00", Status.DELIVERED).scan())))
                .isEqualTo(Status.DELIVERED);
        assertThat(CANCELLED.after(
                        List.of(scan("N1", "05T17:00", Status.IN_TRANSIT).scan())))
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void anOrderStandsWhereItsLinesAre() {
        assertThat(PLAIN.of(Watch.NOTHING.of(order(1, "02T10:00", List.of())))).isEqualTo(Status.NOT_FOUND);
        assertThat(PLAIN.of(LEFT)).isEqualTo(Status.PICKED_UP);
        assertThat(CANCELLED.of(LEFT)).isEqualTo(Status.CANCELLED);
        assertThat(CANCELLED.of(LEFT.with("correos/N1", new Arrival(at("05T10:00"), Status.DELIVERED))))
                .isEqualTo(Status.DELIVERED);
    }
}
