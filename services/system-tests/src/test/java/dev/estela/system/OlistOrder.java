package dev.estela.system;

import java.time.Instant;

/** What the events themselves say of an order; null where they say nothing. */
record OlistOrder(
        String orderId,
        String customerId,
        Instant placedAt,
        Instant deliverBy,
        Instant deliveredAt,
        Instant cancelledAt) {

    boolean delivered() {
        return deliveredAt != null;
    }

    boolean cancelled() {
        return cancelledAt != null;
    }

    /** Undelivered and not cancelled when its promise ends, in a time that has come. */
    boolean late(Instant now) {
        return deliverBy != null && !deliverBy.isAfter(now) && !by(deliveredAt) && !by(cancelledAt);
    }

    boolean cancelledAtOrBefore(Instant at) {
        return cancelled() && !cancelledAt.isAfter(at);
    }

    boolean deliveredAtOrBefore(Instant at) {
        return delivered() && !deliveredAt.isAfter(at);
    }

    private boolean by(Instant fact) {
        return fact != null && !fact.isAfter(deliverBy);
    }
}
