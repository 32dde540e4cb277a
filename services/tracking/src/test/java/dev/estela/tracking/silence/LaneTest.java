package dev.estela.tracking.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Instant LATE_IN_MADRID = Instant.parse("2026-11-03T23:30:00Z");

    @Test
    void aLaneIsAsCoarseAsWhatIsKnown() {
        assertThat(Lane.of("ES", "ES", "MD")).isEqualTo("ES>ES-MD");
        assertThat(Lane.of("ES", "PT", null)).isEqualTo("ES>PT");
        assertThat(Lane.of(null, "PT", null)).isEqualTo("*>PT");
        assertThat(Lane.of("ES", null, "MD")).isEqualTo(Lane.ANY);
    }

    @Test
    void whatIsLearnedApartIsNamedByItsStageAndItsDayInUtc() {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(Stage.after(Status.IN_TRANSIT, "correos", null, "ES>ES", LATE_IN_MADRID))
                .isEqualTo(new Stage("correos", "", "ES>ES", "IN_TRANSIT", day));
        assertThat(Stage.wholeWay("correos", "paq48", "ES>ES", LATE_IN_MADRID))
                .isEqualTo(new Stage("correos", "paq48", "ES>ES", Stage.WHOLE_WAY, day));
        assertThat(Stage.after(Status.IN_TRANSIT, "correos", "paq48", "ES>ES", LATE_IN_MADRID)
                        .onAnyLane())
                .isEqualTo(new Stage("correos", "paq48", Lane.ANY, "IN_TRANSIT", day));
    }
}
