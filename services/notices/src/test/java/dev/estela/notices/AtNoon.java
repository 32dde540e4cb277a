package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDeadLetters;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A quiet working day, at noon in UTC; whatever is told, no event is lost. */
abstract class AtNoon {
    static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");
    static final Instant EVENING = Instant.parse("2026-11-04T22:00:00Z");
    static final Instant MORNING = Instant.parse("2026-11-05T09:00:00Z");

    @BeforeEach
    void noon() {
        TestClock.set(NOON);
    }

    @AfterEach
    void nothingWasLost() {
        assertThat(TestDeadLetters.all()).isEmpty();
    }
}
