package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ship-by moment passed and no carrier had it: for an order, that not all lines were handed over; for a parcel, that no carrier had scanned it. A parcel
 * handed over after the ship-by moment is its order's incident already; its own begins when the carrier does not accept it in a reasonable time.
 */
final class HandoverFinder {
    private HandoverFinder() {}

    static List<Finding> find(Facts facts, Agenda agenda) {
        Instant healed = facts.parcel() ? facts.acceptedAt() : facts.handedOver();
        List<Finding> found = new ArrayList<>();
        for (Instant shipBy : facts.promises().deadlines(Promise::shipBy)) {
            Instant due = due(facts, shipBy);
            if (isOpenBy(due, healed) && !hasEnded(facts, due) && agenda.reached(due)) {
                found.add(notHandedOver(facts, due, healed));
            }
        }
        return found.isEmpty() ? found : found.subList(0, 1);
    }

    private static Instant due(Facts facts, Instant shipBy) {
        Instant handedOver = facts.handedOver();
        if (facts.parcel() && handedOver != null && handedOver.isAfter(shipBy)) {
            return handedOver.plus(facts.rules().handoverGrace());
        }
        return shipBy.isBefore(facts.placedAt()) ? facts.placedAt() : shipBy;
    }

    private static boolean isOpenBy(Instant due, @Nullable Instant healed) {
        return healed == null || healed.isAfter(due);
    }

    private static boolean hasEnded(Facts facts, Instant due) {
        return facts.ending().filter(end -> !end.at().isAfter(due)).isPresent();
    }

    private static Finding notHandedOver(Facts facts, Instant due, @Nullable Instant healed) {
        Finding finding = Finding.open(
                Kind.NOT_HANDED_OVER,
                due.toString(),
                due,
                Reason.RETAILER_NOT_READY,
                Reason.RETAILER_NOT_READY.party(),
                facts.parcel() ? Explanations.notAccepted(facts, due) : Explanations.notHandedOver(facts, due),
                Explanations.handedOver());
        return healed == null ? finding : finding.recovered(healed);
    }
}
