package dev.estela.tracking.fact;

import java.util.EnumSet;
import java.util.Set;

/** Where a parcel stands, in the words all carriers are mapped to. The order of the values breaks ties of scans of the same instant. */
public enum Status {
    NOT_FOUND,
    LABEL_CREATED,
    EXPIRED,
    PICKED_UP,
    IN_TRANSIT,
    ON_HOLD,
    DELAYED,
    OUT_FOR_DELIVERY,
    READY_FOR_PICKUP,
    ATTEMPT_FAILED,
    LOST,
    DAMAGED,
    REFUSED,
    CANCELLED,
    DISPOSED,
    RETURNING,
    RETURNED,
    DELIVERED;

    private static final Set<Status> BEFORE_CARRIER = EnumSet.of(NOT_FOUND, LABEL_CREATED, EXPIRED);
    private static final Set<Status> NO_ACCEPTANCE =
            EnumSet.of(NOT_FOUND, LABEL_CREATED, EXPIRED, ON_HOLD, DELAYED, CANCELLED);
    private static final Set<Status> ON_THE_WAY =
            EnumSet.of(PICKED_UP, IN_TRANSIT, ON_HOLD, DELAYED, OUT_FOR_DELIVERY, ATTEMPT_FAILED);
    private static final Set<Status> MOVING = EnumSet.of(PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, READY_FOR_PICKUP);

    /** A scan of this status proves that the carrier has, or had, the parcel. */
    public boolean provesAcceptance() {
        return !NO_ACCEPTANCE.contains(this);
    }

    /** After a scan of this status another one is to be expected before long. */
    public boolean expectsMore() {
        return ON_THE_WAY.contains(this);
    }

    /** Things are going on again: whatever held the parcel is over. */
    public boolean isMovement() {
        return MOVING.contains(this);
    }

    /** The status of a parcel in this one after a later scan; a late label or acceptance takes nothing back. */
    public Status followedBy(Status next) {
        if (this == DELIVERED || next == DELIVERED) {
            return DELIVERED;
        }
        if (this == RETURNED || next == RETURNED) {
            return RETURNED;
        }
        boolean stepsBack = BEFORE_CARRIER.contains(next) || next == PICKED_UP && this != CANCELLED && this != LOST;
        return stepsBack && !BEFORE_CARRIER.contains(this) ? this : next;
    }
}
