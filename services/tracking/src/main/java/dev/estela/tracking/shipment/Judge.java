package dev.estela.tracking.shipment;

import dev.estela.tracking.fact.Rules;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.promise.TransitDays;
import dev.estela.tracking.shipment.Batch.Touched;
import dev.estela.tracking.silence.Learned;
import dev.estela.tracking.silence.Stage;
import dev.estela.tracking.store.StoreCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Judges the shipments of a batch by all that is known of them. It reads and writes nothing. */
@ApplicationScoped
class Judge {
    private final GapBook gaps;
    private final RuleBook rules;

    Judge(GapBook gaps, RuleBook rules) {
        this.gaps = gaps;
        this.rules = rules;
    }

    /** What has to be known of past shipments first. */
    List<Stage> asks(List<NewScan> news, Stores stores) {
        return gaps.stages(news, stores);
    }

    Outcome settle(Batch batch, List<NewScan> news, Stores stores, Learned learned, Instant now) {
        news.forEach(one -> take(one, stores, learned));
        tellOrders(batch);
        Outcome outcome = new Outcome();
        for (Touched touched : batch.touched()) {
            Shipment shipment = touched.shipment();
            StoreCopy store = stores.of(shipment);
            Rules judgedBy = rules.of(shipment, store);
            estimate(shipment, store);
            outcome.add(shipment, Settlement.settle(shipment, judgedBy, now, touched.cause()));
        }
        batch.parcels().forEach(parcel -> outcome.teach(gaps.taughtBy(parcel, stores)));
        return outcome;
    }

    /** How long the carrier may say nothing after this scan is settled now, so that what is learned later does not change the past. */
    private void take(NewScan one, Stores stores, Learned learned) {
        Shipment parcel = one.shipment();
        Scan scan = gaps.withPatience(one, stores, learned);
        parcel.remembers(parcel.scans().with(scan));
        gaps.predicted(one, stores, learned).ifPresent(parcel::knows);
    }

    /** An order knows which of its parcels have arrived, and a parcel how many of its order's have. */
    private static void tellOrders(Batch batch) {
        List<Shipment> parcels = batch.parcels().toList();
        for (Shipment parcel : parcels) {
            batch.orderOf(parcel)
                    .ifPresent(watch ->
                            parcel.scans().arrival().ifPresent(arrival -> arrived(watch, parcel, arrival, batch)));
        }
        for (Shipment parcel : parcels) {
            batch.orderOf(parcel).ifPresent(watch -> parcel.counts(watch.parcels()));
        }
    }

    private static void arrived(Shipment watch, Shipment parcel, Arrival arrival, Batch batch) {
        if (watch.arrived(parcel.key(), arrival)) {
            batch.cause(parcel).ifPresent(cause -> batch.touch(watch, cause));
        }
    }

    private void estimate(Shipment shipment, StoreCopy store) {
        Instant handedOver = shipment.handedOver();
        if (shipment.isParcel() && handedOver != null) {
            rules.carrier(shipment, store)
                    .transitDays()
                    .ifPresent(days -> shipment.knows(TransitDays.after(handedOver, days, rules.calendar(store))));
        }
    }
}
