package dev.estela.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationClockTest {
    private static final Instant START = Instant.parse("2017-01-01T00:00:00Z");
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(500);

    @TempDir
    Path folder;

    private final FakeWorld world = new FakeWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void timersFireInTheOrderInWhichTheyAreDueOverAllServices() throws Exception {
        // Given
        FakeService tracking = world.service("tracking");
        FakeService surveys = world.service("surveys");
        tracking.timer(at(1), () -> {});
        surveys.timer(at(2), () -> {});
        tracking.timer(at(3), () -> {});
        surveys.timer(at(30), () -> {});
        // When
        clock().moveTo(at(24));
        // Then
        assertThat(world.diary).containsExactly("tracking " + at(1), "surveys " + at(2), "tracking " + at(3));
        assertThat(tracking.now()).isEqualTo(at(24));
        assertThat(surveys.now()).isEqualTo(at(24));
    }

    @Test
    void aTimerThatAnEventSetsOnTheWayFiresBeforeLaterTimersOfOthers() throws Exception {
        // Given: at hour 1 tracking reports a delay, whose notice is held until hour 2; surveys has something to do at
        // hour 3
        FakeService tracking = world.service("tracking");
        FakeService notices = world.service("notices");
        FakeService surveys = world.service("surveys");
        tracking.timer(at(1), () -> tracking.emit("estela.shipment", "delayed"));
        notices.reads("estela.shipment", event -> notices.timer(at(2), () -> {}));
        surveys.timer(at(3), () -> {});
        // When
        clock().moveTo(at(4));
        // Then
        assertThat(world.diary).containsExactly("tracking " + at(1), "notices " + at(2), "surveys " + at(3));
    }

    @Test
    void whoStandsFurtherDownHearsOfEverythingBeforeItsTurnComes() throws Exception {
        // Given: two delays within one step of a long way; the notice of the first falls between them
        FakeService tracking = world.service("tracking");
        FakeService notices = world.service("notices");
        notices.stage = 2;
        tracking.timer(at(1), () -> tracking.emit("estela.shipment", "delayed at 1"));
        tracking.timer(at(3), () -> tracking.emit("estela.shipment", "delayed at 3"));
        notices.reads("estela.shipment", event -> notices.timer(event.endsWith("1") ? at(2) : at(4), () -> {}));
        // When
        world.clock(folder.resolve("clock"), Duration.ofDays(1), PATIENT).moveTo(at(24));
        // Then: each fires at its own moment, and the clock of the reader was not ahead of what it heard
        assertThat(world.diary)
                .containsExactly("tracking " + at(1), "tracking " + at(3), "notices " + at(2), "notices " + at(4));
        assertThat(notices.now()).isEqualTo(at(24));
    }

    @Test
    void aTimerThatIsDueAtOnceFiresBeforeTheClockSaysThatItIsThere() throws Exception {
        FakeService tracking = world.service("tracking");
        FakeService notices = world.service("notices");
        tracking.timer(at(24), () -> tracking.emit("estela.shipment", "delayed"));
        notices.reads("estela.shipment", event -> notices.timer(at(23), () -> {}));
        clock().moveTo(at(24));
        assertThat(world.diary).containsExactly("tracking " + at(24), "notices " + at(23));
    }

    @Test
    void timersCloseTogetherFireInOneStep() throws Exception {
        FakeService tracking = world.service("tracking");
        for (int i = 0; i < 60; i++) {
            tracking.timer(at(1).plusSeconds(i), () -> {});
        }
        List<Instant> steps = new CopyOnWriteArrayList<>();
        world.afterAnswer = service -> steps.add(service.now());
        clock().moveTo(at(2));
        assertThat(world.diary).hasSize(60);
        // What comes after an answer may come after the clock has read it.
        await().untilAsserted(() -> assertThat(steps.stream().distinct())
                .containsExactly(START, at(1).plusSeconds(300).minusMillis(1), at(2)));
    }

    @Test
    void theClockDoesNotGoBack() {
        SimulationClock clock = clock();
        assertThatThrownBy(() -> clock.moveTo(START.minusSeconds(1))).isInstanceOf(BackwardClockException.class);
    }

    @Test
    void aRestartGoesOnWhereTheClockWasLeft() throws Exception {
        // Given
        world.service("orders");
        clock().moveTo(at(5));
        // When
        SimulationClock restarted = world.clock(folder.resolve("clock"), Duration.ofMinutes(5), PATIENT);
        // Then
        assertThat(restarted.start(START)).isEqualTo(at(5));
        assertThat(restarted.start(at(7))).isEqualTo(at(7));
        assertThat(Files.readString(folder.resolve("clock"))).isEqualTo(at(7) + "\n");
    }

    @Test
    void aServiceThatIsRestartedOnTheWayIsAskedAgain() throws Exception {
        FakeService orders = world.service("orders");
        orders.timer(at(1), () -> orders.failures = 3);
        orders.timer(at(2), () -> {});
        assertThat(clock().moveTo(at(3))).isEqualTo(at(3));
        assertThat(world.diary).containsExactly("orders " + at(1), "orders " + at(2));
    }

    @Test
    void aTimerThatNeverFiresIsNamed() throws Exception {
        FakeService orders = world.service("orders");
        orders.timer(at(1), () -> {});
        orders.stuck = true;
        assertThatThrownBy(() -> clock(IMPATIENT).moveTo(at(3)))
                .isInstanceOf(NotAtRestException.class)
                .hasMessageContaining("orders has a timer of " + at(1));
    }

    @Test
    void movingToNowWaitsForRest() throws Exception {
        List<String> handled = new ArrayList<>();
        world.service("orders").reads("commerce.order", handled::add).slowness = 3;
        world.topic("commerce.order").addAll(List.of("a", "b"));
        clock().moveTo(START);
        assertThat(handled).containsExactly("a", "b");
    }

    private SimulationClock clock() {
        return clock(PATIENT);
    }

    private SimulationClock clock(Duration patience) {
        SimulationClock clock = world.clock(folder.resolve("clock"), Duration.ofMinutes(5), patience);
        clock.start(START);
        return clock;
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
