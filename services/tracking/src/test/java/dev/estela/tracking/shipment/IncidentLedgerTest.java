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
    private static final Instant SOONER = Instant.parse("2026-11-05T08:00:00Z");
    private static final Instant HEALED = Instant.parse("2026-11-06T08:00:00Z");
    private static final Instant DELIVERED = Instant.parse("2026-11-06T15:00:00Z");
    private static final Words WORDS = new Words("Silencio.", "Silence.");

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

    @Test
    void whatIsFoundWhenItIsOverAlreadyIsToldWithItsRecovery() {
        IncidentLedger ledger = after(List.of(), finding(HEALED, Finding.RECOVERED));
        assertThat(ledger.changes()).extracting(IncidentChange::what).containsExactly(What.OPENED, What.RECOVERED);
        assertThat(ledger.changes()).extracting(IncidentChange::at).containsExactly(OPENED, HEALED);
        assertThat(ledger.incidents()).singleElement().satisfies(incident -> assertThat(incident.eventId())
                .isEqualTo("scan-1"));
    }

    @Test
    void whatIsTheSameAsBeforeIsNoChange() {
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        assertThat(after(open, finding(null, null)).changes()).isEmpty();
    }

    @Test
    void whatWasOverAndIsNotIsToldAgain() {
        List<KnownIncident> delivered =
                after(List.of(), finding(DELIVERED, "delivered")).incidents();
        assertThat(whats(after(delivered, finding(null, null)))).containsExactly(What.OPENED);
    }

    @Test
    void whatHasGrownIsToldAsOfTheScanThatSaysSo() {
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        IncidentLedger grown = after(open, grown("2026-11-06T07:00:00Z|DELAYED|c"));
        assertThat(whats(grown)).containsExactly(What.OPENED);
        assertThat(grown.changes().getFirst().at()).isEqualTo(Instant.parse("2026-11-06T07:00:00Z"));
        assertThat(after(open, grown(null)).changes().getFirst().at()).isEqualTo(OPENED);
    }

    @Test
    void thatTheDeliveryEndedItIsKeptAndNotTold() {
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        IncidentLedger delivered = after(open, finding(DELIVERED, "delivered"));
        assertThat(whats(delivered)).containsExactly(What.QUIET);
        assertThat(delivered.incidents().getFirst().isOpen()).isFalse();
    }

    @Test
    void aRecoveryThatWasSoonerThanThoughtIsNotToldAgain() {
        List<KnownIncident> healed =
                after(List.of(), finding(HEALED, Finding.RECOVERED)).incidents();
        assertThat(whats(after(healed, finding(HEALED.minusSeconds(60), Finding.RECOVERED))))
                .containsExactly(What.QUIET);
    }

    @Test
    void whatWasDisprovedHasNoRecovery() {
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        List<KnownIncident> disproved = nothing(open, false).incidents();
        assertThat(whats(after(disproved, finding(HEALED, Finding.RECOVERED)))).containsExactly(What.QUIET);
    }

    @Test
    void whatNeverWasIsTakenBackOnceUnlessAllIsOverAnyway() {
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        IncidentLedger disproved = nothing(open, false);
        assertThat(whats(disproved)).containsExactly(What.RECOVERED);
        assertThat(disproved.changes().getFirst().at()).isEqualTo(DELIVERED);
        assertThat(disproved.incidents().getFirst().isDisproved()).isTrue();
        assertThat(nothing(disproved.incidents(), false).changes()).isEmpty();
        assertThat(whats(nothing(open, true))).containsExactly(What.QUIET);
        List<KnownIncident> over =
                after(List.of(), finding(HEALED, Finding.RECOVERED)).incidents();
        assertThat(whats(nothing(over, false))).containsExactly(What.QUIET);
    }

    @Test
    void anEarlierScanMovesTheBeginningOfWhatIsStillOpen() {
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        IncidentLedger moved = after(open, sooner(Kind.SILENT, null));
        assertThat(whats(moved)).containsExactly(What.QUIET);
        assertThat(moved.incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.openedAt()).isEqualTo(SOONER))
                .satisfies(incident ->
                        assertThat(incident.id()).isEqualTo(open.getFirst().id()));
    }

    @Test
    void whatIsOfAnotherKindOrOverOnEitherSideIsAnotherIncident() {
        List<KnownIncident> open = after(List.of(), finding(null, null)).incidents();
        List<KnownIncident> over =
                after(List.of(), finding(HEALED, Finding.RECOVERED)).incidents();
        assertThat(after(open, sooner(Kind.LATE, null)).incidents()).hasSize(2);
        assertThat(after(open, sooner(Kind.SILENT, HEALED)).incidents()).hasSize(2);
        assertThat(after(over, sooner(Kind.SILENT, null)).incidents()).hasSize(2);
    }

    private static List<What> whats(IncidentLedger ledger) {
        return ledger.changes().stream().map(IncidentChange::what).toList();
    }

    private static IncidentLedger after(List<KnownIncident> known, Finding finding) {
        return settled(known, List.of(finding), finding.closedAt() != null);
    }

    private static IncidentLedger nothing(List<KnownIncident> known, boolean ended) {
        return settled(known, List.of(), ended);
    }

    private static IncidentLedger settled(List<KnownIncident> known, List<Finding> findings, boolean ended) {
        IncidentLedger ledger = new IncidentLedger(SHIPMENT, known);
        ledger.settle(findings, DELIVERED, ended, any -> new Cause("scan-1", "carrier.scan.v1", null));
        return ledger;
    }

    private static long told(IncidentLedger ledger) {
        return ledger.changes().stream()
                .filter(change -> change.what() == What.RECOVERED)
                .count();
    }

    private static Finding finding(Instant closedAt, String closedBy) {
        Ending ending = closedAt == null ? null : new Ending(closedBy, closedAt);
        return finding(Kind.SILENT, "scan-1", OPENED, ending, null, 1);
    }

    private static Finding sooner(Kind kind, Instant healed) {
        Ending ending = healed == null ? null : new Ending(Finding.RECOVERED, healed);
        return finding(kind, "scan-0", SOONER, ending, null, 1);
    }

    private static Finding grown(String scanKey) {
        return finding(Kind.SILENT, "scan-1", OPENED, null, scanKey, 2);
    }

    private static Finding finding(
            Kind kind, String cause, Instant openedAt, Ending ending, String scanKey, int revision) {
        return new Finding(
                kind, cause, openedAt, ending, scanKey, Reason.UNKNOWN, Party.CARRIER, revision, 0, WORDS, WORDS);
    }
}
