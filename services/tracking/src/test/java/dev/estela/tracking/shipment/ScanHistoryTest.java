package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanHistoryTest {
    @Test
    void scansStandInEventTimeWhateverTheyCameIn() {
        // Given
        Scan first = scan(at("03T10:00"), Status.PICKED_UP);
        Scan last = scan(at("05T10:00"), Status.DELIVERED);
        // When
        ScanHistory history = ScanHistory.EMPTY.with(last, any -> false).with(first, any -> false);
        // Then
        assertThat(history.all()).containsExactly(first, last);
        assertThat(history.deliveredAt()).contains(at("05T10:00"));
    }

    @Test
    void aDeliveryIsTheArrivalAlsoWhenTheParcelWasSentBackBefore() {
        ScanHistory history =
                new ScanHistory(List.of(scan(at("03T10:00"), Status.RETURNED), scan(at("05T10:00"), Status.DELIVERED)));
        assertThat(history.arrival()).contains(new Arrival(at("05T10:00"), Status.DELIVERED));
    }

    @Test
    void aFullMemoryForgetsTheOldestPlainScanThatIsNotNeeded() {
        // Given
        ScanHistory full = new ScanHistory(plain(ScanHistory.MEMORY));
        Instant needed = at("03T00:01");
        // When
        ScanHistory history = full.with(
                scan(at("05T10:00"), Status.DELIVERED), scan -> scan.at().equals(needed));
        // Then
        assertThat(history.all()).hasSize(ScanHistory.MEMORY);
        assertThat(history.all().get(1).at()).isEqualTo(needed);
        assertThat(history.all()).noneMatch(scan -> scan.at().equals(at("03T00:03")));
        assertThat(history.all().get(2).quietHours()).isZero();
    }

    @Test
    void aParcelThatOnlyCameBackArrivedAtTheShop() {
        ScanHistory history =
                new ScanHistory(List.of(scan(at("03T10:00"), Status.PICKED_UP), scan(at("05T10:00"), Status.RETURNED)));
        assertThat(history.arrival()).contains(new Arrival(at("05T10:00"), Status.RETURNED));
        assertThat(history.deliveredAt()).isEmpty();
        assertThat(history.firstAt()).contains(at("03T10:00"));
        assertThat(history.lastAt()).contains(at("05T10:00"));
        assertThat(ScanHistory.EMPTY.arrival()).isEmpty();
        assertThat(ScanHistory.EMPTY.firstAt()).isEmpty();
    }

    @Test
    void nothingIsForgottenBeforeTheMemoryIsFull() {
        List<Scan> plain = plain(ScanHistory.MEMORY);
        ScanHistory full = new ScanHistory(plain.subList(1, plain.size())).with(plain.getFirst(), any -> false);
        assertThat(full.all()).isEqualTo(plain);
    }

    @Test
    void onlyWhatSaysStillOnItsWayIsForgottenAndNeverTheNewest() {
        // Given
        List<Scan> scans = new ArrayList<>(plain(ScanHistory.MEMORY));
        scans.replaceAll(scan ->
                new Scan(scan.at(), Status.OUT_FOR_DELIVERY, "c", "d", Reason.UNKNOWN, null, null, 10, "s", "t", true));
        Scan newest = scan(at("05T10:00"), Status.IN_TRANSIT);
        Scan promising = new Scan(
                at("04T10:00"), Status.IN_TRANSIT, "c", "d", Reason.UNKNOWN, null, at("06T10:00"), 10, "s", "t", true);
        Scan untold = scan(at("04T11:00"), Status.IN_TRANSIT).asUntold();
        // When
        ScanHistory history = new ScanHistory(scans)
                .with(promising, any -> false)
                .with(untold, any -> false)
                .with(newest, any -> false);
        // Then
        assertThat(history.all()).hasSize(ScanHistory.MEMORY + 3).contains(promising, untold, newest);
    }

    @Test
    void whatIsFarFromEveryKnownMomentIsOfAnotherParcel() {
        ScanHistory history = new ScanHistory(List.of(scan(at("10T00:00"), Status.PICKED_UP)));
        Instant known = at("03T00:00");
        assertThat(history.isNear(known.minus(Duration.ofDays(91)), known)).isTrue();
        assertThat(history.isNear(known.minus(Duration.ofDays(93)), known)).isFalse();
        assertThat(history.isNear(at("10T00:00").plus(Duration.ofDays(91)), known))
                .isTrue();
        assertThat(history.isNear(at("10T00:00").plus(Duration.ofDays(93)), known))
                .isFalse();
        assertThat(ScanHistory.EMPTY.isNear(known, known)).isTrue();
    }

    private static List<Scan> plain(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> scan(at("03T00:00").plusSeconds(60L * i), Status.IN_TRANSIT))
                .toList();
    }

    private static Scan scan(Instant at, Status status) {
        return new Scan(at, status, "c", "said", Reason.UNKNOWN, null, null, 10, "s-1", "carrier.scan.v1", true);
    }
}
