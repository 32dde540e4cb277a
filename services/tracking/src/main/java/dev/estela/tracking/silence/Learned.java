package dev.estela.tracking.silence;

import java.util.Map;
import java.util.Optional;

/** What past shipments taught: on this lane, or where that is too little, on all lanes together. */
public record Learned(Map<Stage, Histogram> histograms) {

    public Optional<Histogram> of(Stage stage, int enough) {
        return trusted(stage, enough).or(() -> trusted(stage.onAnyLane(), enough));
    }

    private Optional<Histogram> trusted(Stage stage, int enough) {
        return Optional.ofNullable(histograms.get(stage)).filter(known -> known.size() >= enough);
    }
}
