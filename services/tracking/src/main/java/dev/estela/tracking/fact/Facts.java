package dev.estela.tracking.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a shipment: of a parcel, or of an order watched until its last line is with a carrier.
 *
 * @param handedOver when the shop handed the parcel over, or for an order: when all its lines had been
 * @param arrived for an order: when its last parcel had arrived
 * @param scans in event time
 */
public record Facts(
        boolean parcel,
        Instant placedAt,
        @Nullable Instant cancelledAt,
        Promises promises,
        @Nullable Instant handedOver,
        @Nullable Instant arrived,
        List<Scan> scans,
        Rules rules) {

    public Facts {
        scans = scans.stream().sorted(Scan.IN_EVENT_TIME).toList();
    }

    public @Nullable Instant deliveredAt() {
        return parcel ? first(Status.DELIVERED) : arrived;
    }

    public @Nullable Instant returnedAt() {
        return first(Status.RETURNED);
    }

    /** When a carrier first had the parcel, as its own scans say. */
    public @Nullable Instant acceptedAt() {
        return scans.stream()
                .filter(scan -> scan.status().provesAcceptance())
                .map(Scan::at)
                .findFirst()
                .orElse(null);
    }

    /** From this moment on nothing can go wrong any more: arrived, back, or not wanted. */
    public Optional<Ending> ending() {
        return Stream.of(
                        ending("delivered", deliveredAt()),
                        ending("returned", returnedAt()),
                        ending("cancelled", cancelledAt),
                        ending("cancelled", withdrawnAt()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Ending::at));
    }

    private static Optional<Ending> ending(String how, @Nullable Instant at) {
        return Optional.ofNullable(at).map(moment -> new Ending(how, moment));
    }

    /** The label was cancelled and no carrier has moved the parcel since. */
    private @Nullable Instant withdrawnAt() {
        Instant withdrawn = null;
        for (Scan scan : scans) {
            if (scan.status() == Status.CANCELLED) {
                withdrawn = withdrawn == null ? scan.at() : withdrawn;
            } else if (scan.status().provesAcceptance()) {
                withdrawn = null;
            }
        }
        return withdrawn;
    }

    private @Nullable Instant first(Status status) {
        return scans.stream().filter(having(status)).map(Scan::at).findFirst().orElse(null);
    }

    private static Predicate<Scan> having(Status status) {
        return scan -> scan.status() == status;
    }
}
