package dev.estela.tracking.scorecard;

import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Promises;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a parcel went with its carrier, once it has come to its end. It follows from the facts alone: a fact that comes late puts it right.
 *
 * @param onTime delivered no later than was promised then; absent where nothing was, where the carrier got it only after the promised moment, and where
 *     it was not delivered
 * @param firstAttempt delivered, and no attempt had failed before; absent where nobody tried
 * @param transitSeconds from the carrier's first scan that proves it had the parcel to the delivery; absent where no scan does before the delivery
 * @param silences how often the carrier said nothing for longer than usual
 */
public record Passage(
        Instant endedAt,
        String outcome,
        String lane,
        @Nullable Boolean onTime,
        @Nullable Boolean firstAttempt,
        @Nullable Long transitSeconds,
        int silences) {
    static final String DELIVERED = "delivered";
    static final String RETURNED = "returned";
    static final String LOST = "lost";

    /**
     * A delivery counts, whatever else was scanned; then a return, then a loss.
     *
     * @param scans in event time
     * @param handedOver when the shop gave it to the carrier, as the shop says
     * @param lostAt when it was lost, where it still is
     */
    public static Optional<Passage> of(
            List<Scan> scans,
            Promises promises,
            @Nullable Instant handedOver,
            @Nullable Instant lostAt,
            int silences,
            String lane) {
        Way way = new Way(scans, promises, handedOver, silences, lane);
        return way.firstOf(Status.DELIVERED)
                .map(way::delivered)
                .or(() -> way.firstOf(Status.RETURNED).map(at -> way.failed(at, RETURNED)))
                .or(() -> Optional.ofNullable(lostAt).map(at -> way.failed(at, LOST)));
    }

    private record Way(
            List<Scan> scans, Promises promises, @Nullable Instant handedOver, int silences, String lane) {
        Passage delivered(Instant at) {
            boolean again = failedBefore(at);
            return new Passage(at, DELIVERED, lane, isOnTime(at), !again, transit(at), silences);
        }

        Passage failed(Instant at, String outcome) {
            Boolean firstAttempt = failedBefore(at) ? false : null;
            return new Passage(at, outcome, lane, null, firstAttempt, null, silences);
        }

        Optional<Instant> firstOf(Status status) {
            return first(scan -> scan.status() == status);
        }

        private Optional<Instant> first(Predicate<Scan> which) {
            return scans.stream().filter(which).map(Scan::at).findFirst();
        }

        private boolean failedBefore(Instant end) {
            return firstOf(Status.ATTEMPT_FAILED).filter(end::isAfter).isPresent();
        }

        private Optional<Instant> accepted() {
            return first(scan -> scan.status().provesAcceptance());
        }

        private @Nullable Boolean isOnTime(Instant at) {
            return promises.at(at)
                    .filter(promise -> !promise.suspended())
                    .map(Promise::deliverBy)
                    .filter(this::hadItBy)
                    .map(promised -> !at.isAfter(promised))
                    .orElse(null);
        }

        private boolean hadItBy(Instant promised) {
            return Stream.of(accepted(), Optional.ofNullable(handedOver))
                    .flatMap(Optional::stream)
                    .anyMatch(had -> !had.isAfter(promised));
        }

        private @Nullable Long transit(Instant at) {
            return accepted()
                    .filter(at::isAfter)
                    .map(had -> Duration.between(had, at).toSeconds())
                    .orElse(null);
        }
    }
}
