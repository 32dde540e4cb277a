package dev.estela.tracking.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Promises;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");
    private static final Estimate PREDICTED =
            new Estimate(Estimate.PREDICTED, day(4), day(1), Map.of("usualHours", "72"));
    private static final Estimate CUSTOM = new Estimate(Estimate.CUSTOM, day(2), MONDAY, Map.of());

    @Test
    void theCarriersNewestWordCountsMostThenWhatIsUsualThenWhatWasPromised() {
        assertThat(Estimates.of(scans(), promised(), List.of(PREDICTED, CUSTOM)).current())
                .map(Estimate::value)
                .contains(day(7));
        assertThat(Estimates.of(List.of(), promised(), List.of(PREDICTED, CUSTOM))
                        .current())
                .contains(PREDICTED);
        assertThat(Estimates.of(List.of(), promised(), List.of(CUSTOM)).current())
                .map(Estimate::source)
                .contains(Estimate.PROMISED);
        assertThat(Estimates.of(List.of(), Promises.NONE, List.of(CUSTOM)).current())
                .contains(CUSTOM);
        assertThat(Estimates.of(List.of(), Promises.NONE, List.of()).current()).isEmpty();
    }

    @Test
    void theFirstOneEverIsTheOriginalWhateverCameLater() {
        assertThat(Estimates.of(scans(), promised(), List.of(PREDICTED)).original())
                .contains(new Estimate(Estimate.PROMISED, day(4), MONDAY, Map.of("promise", "order")));
    }

    @Test
    void allOfThemAreToldInTheOrderInWhichTheyWereKnownTheBestFirst() {
        assertThat(Estimates.of(scans(), promised(), List.of(PREDICTED, CUSTOM)).all())
                .extracting(Estimate::source, Estimate::value)
                .containsExactly(
                        tuple(Estimate.PROMISED, day(4)),
                        tuple(Estimate.CUSTOM, day(2)),
                        tuple(Estimate.CARRIER, day(5)),
                        tuple(Estimate.PREDICTED, day(4)),
                        tuple(Estimate.CARRIER, day(7)));
    }

    private static List<Scan> scans() {
        return List.of(scan(day(1), day(5)), scan(day(2), day(7)), scan(day(3), null));
    }

    private static Scan scan(Instant at, Instant estimate) {
        return new Scan(
                at, Status.IN_TRANSIT, null, null, Reason.UNKNOWN, null, estimate, 0, "e", "carrier.scan.v1", true);
    }

    private static Promises promised() {
        return Promises.NONE
                .with(new Promise(1, MONDAY, null, day(4), "order", false))
                .with(new Promise(2, day(1), null, day(4), "order", false))
                .with(new Promise(3, day(2), day(3), null, "order", false));
    }

    private static Instant day(int after) {
        return MONDAY.plus(Duration.ofDays(after));
    }
}
