package dev.estela.tracking.shipment;

import dev.estela.tracking.carrier.CarrierRules;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.fact.WorkingHours;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.silence.Gap;
import dev.estela.tracking.silence.Histogram;
import dev.estela.tracking.silence.Learned;
import dev.estela.tracking.silence.Patience;
import dev.estela.tracking.silence.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What shipments teach about the usual gaps between scans, and what they are told of it. */
@ApplicationScoped
class GapBook {
    private final Patience patience;
    private final RuleBook rules;

    GapBook(Patience patience, RuleBook rules) {
        this.patience = patience;
        this.rules = rules;
    }

    List<Stage> stages(List<NewScan> news, Stores stores) {
        List<Stage> stages = new ArrayList<>();
        for (NewScan one : news) {
            if (one.scan().status().expectsMore()) {
                stages.add(stage(one, stores));
            }
            if (asksForPrediction(one)) {
                stages.add(wholeWay(one, stores));
            }
        }
        return stages;
    }

    Scan withPatience(NewScan one, Stores stores, Learned learned) {
        CarrierRules carrier = rules.carrier(one.shipment(), stores.of(one.shipment()));
        Status status = one.scan().status();
        return one.scan()
                .withQuietHours(patience.hours(status, stage(one, stores), learned, carrier.pollingInterval()));
    }

    Optional<Estimate> predicted(NewScan one, Stores stores, Learned learned) {
        if (!asksForPrediction(one)) {
            return Optional.empty();
        }
        Instant start = one.scan().at();
        WorkingHours hours = hours(one.shipment(), stores);
        return patience.wholeWayHours(wholeWay(one, stores), learned)
                .map(usual -> new Estimate(
                        Estimate.PREDICTED,
                        hours.plus(start, usual),
                        start,
                        Map.of("accepted", start.toString(), "usualHours", String.valueOf(usual))));
    }

    /** The gaps of a parcel that has just arrived, once. */
    List<Gap> taughtBy(Shipment parcel, Stores stores) {
        Instant delivered = parcel.deliveredAt();
        if (delivered == null || parcel.order() == null || !parcel.told().tell("learned")) {
            return List.of();
        }
        WorkingHours hours = hours(parcel, stores);
        Way way = way(parcel, stores);
        List<Gap> gaps = new ArrayList<>();
        List<Scan> scans = parcel.scans().all();
        for (int i = 0; i + 1 < scans.size() && scans.get(i).status() != Status.DELIVERED; i++) {
            if (scans.get(i).status().expectsMore()) {
                Stage stage = way.after(scans.get(i).status(), delivered);
                gaps.add(gap(stage, hours, scans.get(i).at(), scans.get(i + 1).at()));
            }
        }
        if (!gaps.isEmpty()) {
            gaps.add(gap(way.whole(delivered), hours, scans.getFirst().at(), delivered));
        }
        return gaps;
    }

    private static Gap gap(Stage stage, WorkingHours hours, Instant from, Instant to) {
        return new Gap(stage, Histogram.bucket(hours.between(from, to)));
    }

    private static boolean asksForPrediction(NewScan one) {
        Status status = one.scan().status();
        return status.provesAcceptance() && status.expectsMore();
    }

    private Stage stage(NewScan one, Stores stores) {
        return way(one.shipment(), stores).after(one.scan().status(), one.scan().at());
    }

    private Stage wholeWay(NewScan one, Stores stores) {
        return way(one.shipment(), stores).whole(one.scan().at());
    }

    private static Way way(Shipment parcel, Stores stores) {
        String carrier = Objects.requireNonNull(parcel.carrier(), "only parcels are scanned");
        return new Way(carrier, parcel.service(), stores.lane(parcel));
    }

    private WorkingHours hours(Shipment parcel, Stores stores) {
        return rules.of(parcel, stores.of(parcel)).carrier();
    }

    /** By whom a parcel goes, and where. */
    private record Way(String carrier, @Nullable String service, String lane) {
        Stage after(Status status, Instant at) {
            return Stage.after(status, carrier, service, lane, at);
        }

        Stage whole(Instant at) {
            return Stage.wholeWay(carrier, service, lane, at);
        }
    }
}
