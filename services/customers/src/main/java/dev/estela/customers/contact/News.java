package dev.estela.customers.contact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;

/** An order's contact together with the event that brought it. */
record News(OrderContact order, Cause cause, Instant at) {

    static News newerVersion(News one, News other) {
        return one.order().version() >= other.order().version() ? one : other;
    }

    static News newerOrder(News one, News other) {
        return OrderContact.NEWEST_FIRST.compare(one.order(), other.order()) <= 0 ? one : other;
    }
}
