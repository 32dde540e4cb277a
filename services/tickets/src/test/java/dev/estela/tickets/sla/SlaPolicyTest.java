package dev.estela.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.priority.Priority;
import dev.estela.tickets.sla.SlaPolicy.Fault;
import dev.estela.tickets.store.StoreCopy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaPolicyTest {
    private static final Hours OFFICE = Hours.office("Europe/Madrid", null);

    @ParameterizedTest
    @CsvSource({"URGENT,1,1,9", "HIGH,4,4,18", "NORMAL,9,9,27", "LOW,18,18,45"})
    void untilAStoreSaysSomethingElseTheMoreUrgentTheSooner(Priority priority, int first, int next, int resolution) {
        assertThat(SlaPolicies.standard(null).of(priority))
                .isEqualTo(Map.of(
                        Metric.FIRST_REPLY, Duration.ofHours(first),
                        Metric.NEXT_REPLY, Duration.ofHours(next),
                        Metric.RESOLUTION, Duration.ofHours(resolution)));
    }

    @Test
    void aStoreKeepsOfficeHoursWhereItIsAndTheHolidaysThatAreKnown() {
        assertThat(SlaPolicies.standard(store("ES")).hours()).isEqualTo(Hours.office("Europe/Madrid", "ES"));
        assertThat(SlaPolicies.standard(store("ZZ")).hours()).isEqualTo(OFFICE);
        assertThat(SlaPolicies.standard(null).hours()).isEqualTo(Hours.office("UTC", null));
    }

    @ParameterizedTest
    @CsvSource({"PT14.999S,false", "PT15S,true", "P366D,true", "P366DT1S,false"})
    void aPromiseIsBetweenFifteenSecondsAndAYear(Duration target, boolean good) {
        List<Fault> faults = policy(OFFICE, target).faults();
        assertThat(faults.isEmpty()).isEqualTo(good);
        assertThat(faults).allSatisfy(fault -> assertThat(fault.pointer()).isEqualTo("/targets/HIGH/FIRST_REPLY"));
    }

    @Test
    void hoursThatMakeNoSenseAreNamed() {
        assertThat(policy(Hours.office("Mars/Olympus", null), Duration.ofHours(1))
                        .faults())
                .containsExactly(new Fault("/hours", "There is no time zone Mars/Olympus"));
    }

    @Test
    void whatAStoreDoesNotPromiseIsNotPromised() {
        assertThat(policy(OFFICE, Duration.ofHours(1)).of(Priority.LOW)).isEmpty();
    }

    private static SlaPolicy policy(Hours hours, Duration firstReply) {
        return new SlaPolicy(
                hours, Map.of(Priority.HIGH, Map.of(Metric.FIRST_REPLY, firstReply)), 0.8, SlaPolicy.ON_BREACH);
    }

    private static StoreCopy store(String country) {
        return new StoreCopy("es", "Toys", "Europe/Madrid", country, "EUR", List.of("es"), null, 1);
    }
}
