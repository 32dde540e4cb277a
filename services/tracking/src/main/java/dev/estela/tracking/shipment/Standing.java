package dev.estela.tracking.shipment;

import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.util.List;

/** Turns what is known of a shipment into its status. What its scans do not say, that it was cancelled, expired or got lost, is known beside them. */
record Standing(boolean cancelled, boolean expired, boolean lost) {

    /** The status of a parcel that has these scans. */
    Status after(List<Scan> scans) {
        Status said = scans.stream().map(Scan::status).reduce(Status.LABEL_CREATED, Status::followedBy);
        if (said == Status.DELIVERED || said == Status.RETURNED) {
            return said;
        }
        if (cancelled) {
            return Status.CANCELLED;
        }
        if (expired && scans.stream().noneMatch(scan -> scan.status().provesAcceptance())) {
            return Status.EXPIRED;
        }
        return lost && said.expectsMore() ? Status.LOST : said;
    }

    /** The status of an order. */
    Status of(Watch watch) {
        if (watch.arrived() != null) {
            return Status.DELIVERED;
        }
        if (cancelled) {
            return Status.CANCELLED;
        }
        return watch.handedOver() == null ? Status.NOT_FOUND : Status.PICKED_UP;
    }
}
