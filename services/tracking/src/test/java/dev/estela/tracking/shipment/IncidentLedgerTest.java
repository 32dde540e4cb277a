package dev.estela.tracking.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.fact.Ending;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.incident.Finding;
import dev.estela.tracking.incident.Kind;
import dev.estela.tracking.incident.Words;
import dev.estela.tracking.shipment.IncidentChange.What;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentLedgerTest {
    private static final UUID SHIPMENT = UUID.fromString("5f1c2a60-0000-8000-8000-000000000001");
    private static final Instant OPENED = Instant.parse("2026-11-05T10:00:00Z");
    private static final Instant HEALED = Instant.parse("2026-11-06T08:00:00Z");
    private static final Instant DELIVERED = Instant.parse("2026-11-06T15:00:00Z");

    @Test
    void aRecoveryIsToldOnceWhicheverOfScanAndDeliveryIsKnownFirst() {
        // Given
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        // When
        IncidentLedger healed = after(open, finding(HEALED, Finding.RECOVERED));
        IncidentLedger delivered = after(open, finding(DELIVERED, "delivered"));
        IncidentLedger healedAfterwards = after(delivered.incidents(), finding(HEALED, Finding.RECOVERED));
        // Then
        assertThat(told(healed)).isEqualTo(1);
        assertThat(told(delivered)).isZero();
        assertThat(told(healedAfterwards)).isEqualTo(1);
        assertThat(told(after(healedAfterwards.incidents(), finding(HEALED, Finding.RECOVERED))))
                .isZero();
        assertThat(healedAfterwards.incidents()).isEqualTo(healed.incidents());
    }

    private static IncidentLedger after(List<KnownIncident> known, Finding finding) {
        IncidentLedger ledger = new IncidentLedger(SHIPMENT, known);
        ledger.settle(
                List.of(finding),
                DELIVERED,
                finding.closedAt() != null,
                any -> new Cause("scan-1", "carrier.scan.v1", null));
        return ledger;
    }

    private static long told(IncidentLedger ledger) {
        return ledger.changes().stream()
                .filter(change -> change.what() == What.RECOVERED)
                .count();
    }

    private static Finding finding(Instant closedAt, String closedBy) {
        Words words = new Words("Silencio.", "Silence.");
        return new Finding(
                Kind.SILENT,
                "scan-1",
                OPENED,
                closedAt == null ? null : new Ending(closedBy, closedAt),
                null,
                Reason.UNKNOWN,
                Party.CARRIER,
                1,
                0,
                words,
                words);
    }
}
