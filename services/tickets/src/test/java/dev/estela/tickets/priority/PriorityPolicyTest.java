package dev.estela.tickets.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final PriorityPolicy STANDARD = PriorityPolicy.STANDARD;

    @Test
    void whatNothingIsKnownOfIsNormal() {
        var assessment = STANDARD.assess(Stakes.UNKNOWN, NOW);
        assertThat(assessment.priority()).isEqualTo(Priority.NORMAL);
        assertThat(assessment.because()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9999,EUR,0",
        "10000,EUR,1",
        "29999,EUR,1",
        "30000,EUR,2",
        "99,JPY,0",
        "100,JPY,1",
        "300,JPY,2",
        "99999,KWD,0",
        "100000,KWD,1"
    })
    void theValueCountsInUnitsOfItsCurrency(long total, String currency, int points) {
        assertThat(STANDARD.assess(stakes(total, currency, null, null), NOW).points())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"-3,0", "0,0", "1,1", "4,1", "5,2", "30,2"})
    void theLaterItIsTheMoreItCounts(int daysLate, int points) {
        assertThat(STANDARD.assess(stakes(null, null, daysLate, null), NOW).points())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"-1,3", "0,3", "3,3", "4,1", "7,1", "8,0"})
    void theNearerTheLegalDateTheMoreItCounts(int days, int points) {
        Instant date = NOW.plus(Duration.ofDays(days));
        assertThat(STANDARD.assess(stakes(null, null, null, date), NOW).points())
                .isEqualTo(points);
    }

    @Test
    void theSumSaysHowUrgentItIsAndWhy() {
        var assessment = STANDARD.assess(new Stakes(30_000L, "EUR", 5, null, "vip", "lost", 1), NOW);
        assertThat(assessment.priority()).isEqualTo(Priority.URGENT);
        assertThat(assessment.points()).isEqualTo(10);
        assertThat(assessment.because())
                .containsExactly(
                        new Assessment.Point("value", 2),
                        new Assessment.Point("lateness", 2),
                        new Assessment.Point("tier", 2),
                        new Assessment.Point("trouble", 3),
                        new Assessment.Point("reopened", 1));
    }

    @ParameterizedTest
    @CsvSource({"low_score,NORMAL", "exception,NORMAL", "lost,HIGH", "unheard_of,NORMAL"})
    void whatHappenedCountsByItsKind(String trouble, Priority priority) {
        assertThat(STANDARD.assess(new Stakes(null, null, null, null, null, trouble, 0), NOW)
                        .priority())
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"LOW,NORMAL", "NORMAL,HIGH", "HIGH,URGENT", "URGENT,URGENT"})
    void whatIsRaisedIsOneStepMoreUrgent(Priority before, Priority after) {
        assertThat(before.raised()).isEqualTo(after);
    }

    private static Stakes stakes(Long total, String currency, Integer daysLate, Instant legalDate) {
        return new Stakes(total, currency, daysLate, legalDate, null, null, 0);
    }
}
