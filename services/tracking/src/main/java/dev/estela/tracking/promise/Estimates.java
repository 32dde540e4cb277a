package dev.estela.tracking.promise;

import dev.estela.tracking.fact.Promises;
import dev.estela.tracking.fact.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every estimate of a shipment, oldest first. The current one is the newest of the best source that has one; the original one is the first ever recorded. */
public record Estimates(List<Estimate> all) {
    private static final List<String> BEST_FIRST =
            List.of(Estimate.CARRIER, Estimate.PREDICTED, Estimate.PROMISED, Estimate.CUSTOM);

    public static Estimates of(List<Scan> scans, Promises promises, List<Estimate> computed) {
        List<Estimate> all = new ArrayList<>(computed);
        scans.stream()
                .filter(scan -> scan.estimate() != null)
                .map(scan -> new Estimate(
                        Estimate.CARRIER,
                        scan.estimate(),
                        scan.at(),
                        Map.of("scan", scan.status().name())))
                .forEach(all::add);
        promises.changes().stream()
                .filter(promise -> promise.deliverBy() != null)
                .map(promise -> new Estimate(
                        Estimate.PROMISED, promise.deliverBy(), promise.since(), Map.of("promise", promise.source())))
                .forEach(all::add);
        all.sort(Comparator.comparing(Estimate::at)
                .thenComparing(estimate -> BEST_FIRST.indexOf(estimate.source()))
                .thenComparing(Estimate::value));
        return new Estimates(List.copyOf(all));
    }

    public Optional<Estimate> current() {
        return BEST_FIRST.stream().flatMap(source -> newest(source).stream()).findFirst();
    }

    public Optional<Estimate> original() {
        return all.stream().findFirst();
    }

    private Optional<Estimate> newest(String source) {
        return all.stream().filter(estimate -> estimate.source().equals(source)).reduce((one, other) -> other);
    }
}
