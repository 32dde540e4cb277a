package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.incident.Kind;
import dev.estela.tracking.incident.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final Instant OPENED = at("05T10:00");

    private final Told told = new Told();

    @Test
    void everyEventTellsTheNextVersionAndWhatLedToTheLastIsKnown() {
        Cause cause = new Cause("e-1", "carrier.scan.v1", null);
        assertThat(told.cause()).isNull();
        assertThat(told.nextVersion(cause)).isEqualTo(1);
        assertThat(told.nextVersion(cause)).isEqualTo(2);
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.cause()).isEqualTo(cause);
        assertThat(told.isChanged()).isTrue();
    }

    @Test
    void theTimerMovesWithWhatIsExpectedOnly() {
        assertThat(told.expects(null)).isFalse();
        assertThat(told.isChanged()).isFalse();
        assertThat(told.expects(OPENED)).isTrue();
        assertThat(told.expects(OPENED)).isFalse();
        assertThat(told.dueAt()).isEqualTo(OPENED);
        assertThat(told.expects(null)).isTrue();
        assertThat(told.dueAt()).isNull();
    }

    @Test
    void aTimerThatFiredIsDueNoMore() {
        assertThat(told.expects(OPENED)).isTrue();
        told.timerFired();
        assertThat(told.expects(OPENED)).isTrue();
    }

    @Test
    void onlyWhatIsNewIsWrittenDown() {
        told.settled(List.of(), null, false);
        assertThat(told.isChanged()).isFalse();
        told.settled(List.of(), null, true);
        assertThat(told.isChanged()).isTrue();
        assertThat(told.isLost()).isTrue();
        assertThat(told.isExpired()).isFalse();
    }

    @Test
    void anIncidentIsWrittenDownAndListedWhileItIsOpen() {
        told.settled(List.of(incident(null)), OPENED, false);
        assertThat(told.isChanged()).isTrue();
        assertThat(told.hasOpenIncident()).isTrue();
        assertThat(told.openKinds()).containsExactly("attempt_failed");
        assertThat(told.isExpired()).isTrue();
        assertThat(told.isLost()).isFalse();
        told.settled(List.of(incident(at("06T10:00"))), null, false);
        assertThat(told.hasOpenIncident()).isFalse();
        assertThat(told.openKinds()).isEmpty();
    }

    @Test
    void theScanThatAnIncidentBeganWithIsNamedByIt() {
        told.settled(List.of(incident(null)), null, false);
        assertThat(told.names(scan(OPENED))).isTrue();
        assertThat(told.names(scan(OPENED.plusSeconds(1)))).isFalse();
    }

    private static KnownIncident incident(Instant closed) {
        return new KnownIncident(
                new UUID(0, 1),
                Kind.ATTEMPT_FAILED,
                OPENED + "|ATTEMPT_FAILED|",
                OPENED,
                closed,
                closed == null ? null : "recovered",
                null,
                Reason.UNKNOWN,
                Party.CARRIER,
                1,
                0,
                new Words("Nadie en casa.", "Nobody home."),
                "e-1",
                "carrier.scan.v1");
    }

    private static Scan scan(Instant at) {
        return new Scan(
                at, Status.ATTEMPT_FAILED, null, null, Reason.UNKNOWN, null, null, 0, "s", "carrier.scan.v1", true);
    }
}
