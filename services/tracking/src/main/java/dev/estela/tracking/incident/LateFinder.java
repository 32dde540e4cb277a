package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Ending;
import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The promised moment passed and it had not arrived. What was not with a carrier at that moment is late on the order; what was, is late on its parcel.
 * Being lost, held or sent back does not excuse it.
 */
final class LateFinder {
    private LateFinder() {}

    static List<Finding> find(Facts facts, Agenda agenda) {
        List<Finding> found = new ArrayList<>();
        for (Instant deadline : facts.promises().deadlines(Promise::deliverBy)) {
            if (isMissed(facts, deadline) && agenda.reached(deadline)) {
                found.add(late(facts, deadline));
            }
        }
        return found;
    }

    private static boolean isMissed(Facts facts, Instant deadline) {
        return !by(deadline, facts.deliveredAt())
                && !by(deadline, facts.cancelledAt())
                && by(deadline, facts.handedOver()) == facts.parcel();
    }

    private static boolean by(Instant deadline, @Nullable Instant moment) {
        return moment != null && !moment.isAfter(deadline);
    }

    private static Finding late(Facts facts, Instant deadline) {
        Instant openedAt = deadline.isBefore(facts.placedAt()) ? facts.placedAt() : deadline;
        Reason reason = facts.parcel() ? lastReason(facts, deadline) : Reason.RETAILER_NOT_READY;
        Party party = reason == Reason.UNKNOWN ? Party.CARRIER : reason.party();
        Finding finding = Finding.open(
                Kind.LATE,
                deadline.toString(),
                openedAt,
                reason,
                party,
                Explanations.late(facts, deadline),
                Explanations.lateClosed(facts, deadline));
        return closing(facts, deadline, openedAt).map(finding::closed).orElse(finding);
    }

    private static Optional<Ending> closing(Facts facts, Instant deadline, Instant openedAt) {
        Optional<Ending> newPromise = facts.promises().versions().stream()
                .filter(promise -> promise.since().isAfter(deadline) && isStillToCome(promise))
                .findFirst()
                .map(promise -> new Ending("new_promise", promise.since()));
        Optional<Ending> end = facts.ending();
        Optional<Ending> first = end.isPresent() && newPromise.isPresent()
                ? (end.get().at().isAfter(newPromise.get().at()) ? newPromise : end)
                : end.or(() -> newPromise);
        return first.map(ending -> ending.at().isBefore(openedAt) ? new Ending(ending.how(), openedAt) : ending);
    }

    private static boolean isStillToCome(Promise promise) {
        return promise.deliverBy() != null && promise.deliverBy().isAfter(promise.since());
    }

    private static Reason lastReason(Facts facts, Instant deadline) {
        return facts.scans().stream()
                .filter(scan -> !scan.at().isAfter(deadline))
                .map(Scan::reason)
                .filter(reason -> reason != Reason.UNKNOWN)
                .reduce((first, second) -> second)
                .orElse(Reason.UNKNOWN);
    }
}
