package dev.estela.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.priority.Priority;
import dev.estela.tickets.ticket.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final Instant NINE = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant LATER = NINE.plusSeconds(60);
    private static final UUID TICKET = new UUID(0, 1);

    private final History log = new History().add(NINE, "opened", Status.NEW, true);
    private final Promises promises = new Promises(new SlaPolicy(
            Hours.office("Europe/Madrid", null),
            Map.of(
                    Priority.HIGH,
                    Map.of(Metric.FIRST_REPLY, Duration.ofHours(1), Metric.RESOLUTION, Duration.ofHours(2))),
            0.75,
            SlaPolicy.ON_BREACH));

    @Test
    void aPromiseThatRunsFallsDueAndIsWarnedOfBefore() {
        List<Promise> running = promises.of(TICKET, Priority.HIGH, log.happenings());
        assertThat(running)
                .containsExactlyInAnyOrder(promise(Metric.FIRST_REPLY, 60, 45), promise(Metric.RESOLUTION, 120, 90));
        assertThat(Promises.next(running)).isEqualTo(NINE.plus(Duration.ofHours(1)));
    }

    @Test
    void onceTheCustomerIsAnsweredTheNextPromiseIsWhatCounts() {
        History answered = log.add(LATER, "replied", Status.OPEN, false);
        List<Promise> left = promises.of(TICKET, Priority.HIGH, answered.happenings());
        assertThat(left)
                .filteredOn(promise -> promise.metric() == Metric.FIRST_REPLY)
                .containsExactly(new Promise(TICKET, Metric.FIRST_REPLY, false, 3_600, null, null, null));
        assertThat(Promises.next(left)).isEqualTo(NINE.plus(Duration.ofHours(2)));
    }

    @Test
    void whatIsSolvedHasNothingDue() {
        History solved = log.add(LATER, "solved", Status.SOLVED, false);
        assertThat(Promises.next(promises.of(TICKET, Priority.HIGH, solved.happenings())))
                .isNull();
    }

    @Test
    void aLogIsReadAsWhatMovesTheClocks() {
        History read = log.add(LATER, "assigned", Status.NEW, false)
                .add(LATER, "received", Status.NEW, true)
                .add(LATER, "replied", Status.WAITING_CUSTOMER, false);
        assertThat(read.happenings())
                .containsExactly(
                        new Happening.Opened(NINE, true),
                        new Happening.CustomerWrote(LATER),
                        new Happening.AgentReplied(LATER),
                        new Happening.Moved(LATER, Status.WAITING_CUSTOMER));
    }

    @Test
    void aClockBeganWhenItFirstRanWhateverPausesItHadSince() {
        History paused = log.add(LATER, "changed", Status.WAITING_CUSTOMER, false)
                .add(LATER.plusSeconds(60), "received", Status.OPEN, true);
        assertThat(SlaClock.of(Metric.AGENT_WORK, paused.happenings()).began()).isEqualTo(NINE);
        assertThat(SlaClock.of(Metric.UPDATE, paused.happenings()).began()).isNull();
    }

    private static Promise promise(Metric metric, int due, int warning) {
        return new Promise(
                TICKET,
                metric,
                true,
                due * 60L,
                NINE,
                NINE.plus(Duration.ofMinutes(due)),
                NINE.plus(Duration.ofMinutes(warning)));
    }
}
