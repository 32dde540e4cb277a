package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScanTest {
    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    @Test
    void ofTwoScansOfOneInstantTheFurtherStatusComesLaterThenTheCodeDecides() {
        Scan label = scan(NOON, Status.LABEL_CREATED, null);
        Scan plain = scan(NOON, Status.IN_TRANSIT, null);
        Scan coded = scan(NOON, Status.IN_TRANSIT, "I01");
        Scan later = scan(NOON.plusSeconds(1), Status.LABEL_CREATED, null);
        assertThat(Stream.of(later, coded, plain, label).sorted(Scan.IN_EVENT_TIME))
                .containsExactly(label, plain, coded, later);
    }

    @Test
    void theSameScanHasTheSameKeyWhateverBroughtIt() {
        assertThat(scan(NOON, Status.IN_TRANSIT, null).key()).isEqualTo("2026-11-03T12:00:00Z|IN_TRANSIT|");
        assertThat(scan(NOON, Status.IN_TRANSIT, "I01").key()).isEqualTo("2026-11-03T12:00:00Z|IN_TRANSIT|I01");
    }

    @Test
    void whatIsSettledAboutAScanLeavesTheRestAsItWas() {
        Scan scan = scan(NOON, Status.IN_TRANSIT, "I01");
        assertThat(scan.asTold().told()).isTrue();
        assertThat(scan.asTold().asUntold()).isEqualTo(scan);
        assertThat(scan.withQuietHours(48).quietHours()).isEqualTo(48);
        assertThat(scan.withQuietHours(48).withQuietHours(24)).isEqualTo(scan);
    }

    private static Scan scan(Instant at, Status status, String code) {
        return new Scan(at, status, code, "said", Reason.UNKNOWN, null, null, 24, "e", "carrier.scan.v1", false);
    }
}
