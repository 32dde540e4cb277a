package dev.estela.notices.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.notices.fact.Origin;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.notice.Candidate;
import dev.estela.notices.shipment.ShipmentEvent.Incident;
import dev.estela.notices.shipment.ShipmentEvent.Scan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipmentCandidatesTest {
    private static final Instant AT = Instant.parse("2026-11-04T12:00:00Z");
    private static final Scan SCAN = new Scan("X");

    @ParameterizedTest
    @CsvSource({
        "picked-up,SHIPPED",
        "in-transit,SHIPPED",
        "out-for-delivery,OUT_FOR_DELIVERY",
        "ready-for-pickup,READY_FOR_PICKUP",
        "delivered,DELIVERED",
        "returning,RETURNING",
        "returned,RETURNED"
    })
    void aStepOnTheWayIsToldOfItsShipment(String type, Kind kind) {
        assertThat(of(type, null, null, 0))
                .get()
                .matches(c -> c.kind() == kind && c.key().equals("s-1") && c.keyVersion() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "delayed,announced",
        "delayed,late",
        "delayed,not_handed_over",
        "delayed,silent",
        "attempt-failed,attempt_failed",
        "exception,exception",
        "lost,lost"
    })
    void anIncidentIsToldAsWhatItIs(String type, String kind) {
        assertThat(of(type, kind, SCAN, 0))
                .get()
                .matches(c -> c.kind() == Kind.of(kind) && c.key().equals("i-1") && !c.knownAlready());
    }

    @Test
    void whatIsNoNewsToACustomerIsNoCandidate() {
        assertThat(of("created", null, null, 0)).isEmpty();
        assertThat(of("expired", null, null, 0)).isEmpty();
        assertThat(of("delayed", null, null, 0)).isEmpty();
        assertThat(of("delayed", "a_kind_of_tomorrow", null, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "3,2", "4,3", "9,5"})
    void aDelayRisesToItsNextVersionWithEveryStepItGrows(int grownDays, int version) {
        assertThat(of("delayed", "announced", SCAN, grownDays)).get().matches(c -> c.keyVersion() == version);
    }

    @Test
    void aBrokenPromiseIsToldOnceHoweverLateItGets() {
        assertThat(of("delayed", "late", null, 9)).get().matches(c -> c.keyVersion() == 1);
    }

    @Test
    void aDelayThatNobodyResolvedIsKnownAlready() {
        assertThat(of("exception", "exception", null, 0)).get().matches(Candidate::knownAlready);
    }

    @Test
    void anExceptionThatACarrierScannedIsNews() {
        assertThat(event("exception", SCAN, 0).unresolvedDelay()).isFalse();
        assertThat(event("late", null, 0).unresolvedDelay()).isFalse();
        assertThat(event(null, null, 0).unresolvedDelay()).isFalse();
    }

    @Test
    void aScanThatNoOrderHasClaimedConcernsNobody() {
        assertThat(stranger().joined()).isFalse();
        assertThatThrownBy(() -> stranger().orderId()).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aRecoveryIsToldOfItsIncident() {
        assertThat(of("recovered", "silent", null, 0))
                .get()
                .matches(c -> c.kind() == Kind.RECOVERED && c.key().equals("i-1"));
    }

    @Test
    void onlyARecoveryHealsAnIncident() {
        ShipmentEvent event = event("late", null, 0);
        assertThat(event.incidentCopy(origin("delayed")).orElseThrow().closedAt())
                .isNull();
        assertThat(event.incidentCopy(origin("recovered")).orElseThrow().closedAt())
                .isEqualTo(AT);
    }

    private static Optional<Candidate> of(String type, String kind, Scan scan, int grownDays) {
        return ShipmentCandidates.of(event(kind, scan, grownDays), origin(type), 2);
    }

    private static ShipmentEvent event(String kind, Scan scan, int grownDays) {
        Incident incident = kind == null ? null : new Incident("i-1", kind, "unknown", AT, grownDays, Map.of());
        return new ShipmentEvent(
                "s-1",
                "o-1",
                "es",
                "c-1",
                1,
                AT,
                "correos",
                null,
                "PQ1",
                "IN_TRANSIT",
                true,
                null,
                null,
                scan,
                incident,
                null);
    }

    private static ShipmentEvent stranger() {
        return new ShipmentEvent(
                "s-1",
                null,
                null,
                null,
                1,
                AT,
                "correos",
                null,
                "PQ1",
                "IN_TRANSIT",
                true,
                null,
                null,
                SCAN,
                null,
                null);
    }

    private static Origin origin(String type) {
        return new Origin("e-1", "dev.estela.shipment." + type + ".v1", null);
    }
}
