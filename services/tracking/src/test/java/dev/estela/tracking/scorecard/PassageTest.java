package dev.estela.tracking.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Promises;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final Promises FRIDAY = promised("06T20:00", false);

    @Test
    void aParcelOnItsWayHasNotEnded() {
        assertThat(of(FRIDAY, scan("PICKED_UP", "03T10:00"))).isEmpty();
    }

    @Test
    void aDeliveryByThePromisedMomentIsOnTime() {
        Passage passage = of(FRIDAY, scan("PICKED_UP", "03T10:00"), scan("DELIVERED", "06T20:00"))
                .orElseThrow();
        assertThat(passage.onTime()).isTrue();
        assertThat(passage.firstAttempt()).isTrue();
        assertThat(passage.transitSeconds()).isEqualTo(82 * 3_600L);
        assertThat(passage.endedAt()).isEqualTo(at("06T20:00"));
        assertThat(passage.outcome()).isEqualTo("delivered");
    }

    @Test
    void aSecondLaterIsNot() {
        assertThat(of(FRIDAY, scan("PICKED_UP", "03T10:00"), scan("DELIVERED", "06T20:00:01"))
                        .map(Passage::onTime))
                .contains(false);
    }

    @Test
    void whatTheCarrierGotAfterThePromisedMomentSaysNothingOfIt() {
        assertThat(of(FRIDAY, scan("PICKED_UP", "07T10:00"), scan("DELIVERED", "08T10:00")))
                .hasValueSatisfying(passage -> assertThat(passage.onTime()).isNull());
    }

    @Test
    void whatTheShopHandedOverInTimeDoesEvenIfTheOnlyScanIsTheDelivery() {
        var scans = List.of(scan("DELIVERED", "08T10:00"));
        Passage passage =
                Passage.of(scans, FRIDAY, at("03T10:00"), null, 0, "*").orElseThrow();
        assertThat(passage.onTime()).isFalse();
        assertThat(passage.transitSeconds()).isNull();
    }

    @Test
    void nobodyIsLateForAPromiseThatWasNotMadeOrTakenBack() {
        Scan[] scans = {scan("PICKED_UP", "03T10:00"), scan("DELIVERED", "08T10:00")};
        assertThat(of(Promises.NONE, scans).orElseThrow().onTime()).isNull();
        assertThat(of(promised("06T20:00", true), scans).orElseThrow().onTime()).isNull();
    }

    @Test
    void aFailedAttemptBeforeTheDeliveryMakesItNotTheFirst() {
        assertThat(of(FRIDAY, scan("ATTEMPT_FAILED", "04T10:00"), scan("DELIVERED", "05T10:00"))
                        .map(Passage::firstAttempt))
                .contains(false);
        assertThat(of(FRIDAY, scan("DELIVERED", "05T10:00"), scan("ATTEMPT_FAILED", "05T11:00"))
                        .map(Passage::firstAttempt))
                .contains(true);
    }

    @Test
    void whatComesBackWasTriedOnlyWhereAnAttemptFailed() {
        Passage refused = of(FRIDAY, scan("PICKED_UP", "03T10:00"), scan("RETURNED", "09T10:00"))
                .orElseThrow();
        assertThat(refused.outcome()).isEqualTo("returned");
        assertThat(refused.firstAttempt()).isNull();
        assertThat(refused.onTime()).isNull();
        assertThat(of(FRIDAY, scan("ATTEMPT_FAILED", "04T10:00"), scan("RETURNED", "09T10:00"))
                        .map(Passage::firstAttempt))
                .contains(false);
    }

    @Test
    void aLostParcelEndsWhenItIsLostUnlessItTurnsUp() {
        var lost = List.of(scan("PICKED_UP", "03T10:00"));
        assertThat(Passage.of(lost, FRIDAY, null, at("23T11:00"), 1, "*")).hasValueSatisfying(passage -> {
            assertThat(passage.outcome()).isEqualTo("lost");
            assertThat(passage.endedAt()).isEqualTo(at("23T11:00"));
            assertThat(passage.silences()).isOne();
        });
        var found = Stream.concat(lost.stream(), Stream.of(scan("DELIVERED", "25T10:00")))
                .toList();
        assertThat(Passage.of(found, FRIDAY, null, at("23T11:00"), 1, "*").map(Passage::outcome))
                .contains("delivered");
    }

    @Test
    void tooFewAreNotMadeAFigure() {
        assertThat(Share.of(9, 9).share()).isNull();
        assertThat(Share.of(9, 10).share()).isEqualTo(0.9);
        assertThat(Transit.of(9, List.of(1L, 2L, 3L)).p50Days()).isNull();
        assertThat(Transit.of(19, List.of(86_400L, 2L, 3L)).p50Days()).isEqualTo(1.0);
        assertThat(Transit.of(19, List.of(1L, 2L, 3L)).p95Days()).isNull();
        assertThat(Transit.of(20, List.of(1L, 2L, 216_000L)).p95Days()).isEqualTo(2.5);
        assertThat(Transit.of(0, null).p50Days()).isNull();
    }

    private static Optional<Passage> of(Promises promises, Scan... scans) {
        return Passage.of(List.of(scans), promises, null, null, 0, "ES>ES-MD");
    }

    private static Promises promised(String moment, boolean suspended) {
        return new Promises(List.of(new Promise(1, at("02T10:00"), null, at(moment), "order", suspended)));
    }

    private static Scan scan(String status, String moment) {
        @Nullable Instant none = null;
        return new Scan(
                at(moment),
                Status.valueOf(status),
                null,
                null,
                Reason.UNKNOWN,
                null,
                none,
                0,
                "e",
                "carrier.scan.v1",
                true);
    }

    private static Instant at(String moment) {
        return Instant.parse("2026-11-" + moment + (moment.length() == 8 ? ":00Z" : "Z"));
    }
}
