package dev.estela.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(400);

    private final FakeWorld world = new FakeWorld();
    private final List<String> handled = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSystemThatDoesNothingIsAtRestAndCostsNoMarker() throws Exception {
        world.service("orders").reads("commerce.order", handled::add);
        assertThat(world.rest(PATIENT).await().services()).hasSize(1);
        assertThat(world.passages).isLessThanOrEqualTo(1);
    }

    @Test
    void aSlowReaderIsWaitedFor() throws Exception {
        // Given
        world.service("orders").reads("commerce.order", handled::add).slowness = 4;
        world.topic("commerce.order").addAll(List.of("a", "b", "c"));
        // When
        SystemState state = world.rest(PATIENT).await();
        // Then
        assertThat(handled).containsExactly("a", "b", "c");
        assertThat(state.services().getFirst().positions()).containsEntry("commerce.order", 3L);
    }

    @Test
    void aChainOfEventsThroughSeveralServicesIsFollowedToItsEnd() throws Exception {
        // Given
        FakeService orders = world.service("orders");
        FakeService tracking = world.service("tracking");
        FakeService notices = world.service("notices");
        orders.reads("commerce.order", event -> orders.emit("estela.order", event));
        tracking.reads("estela.order", event -> tracking.emit("estela.shipment", event)).slowness = 3;
        notices.reads("estela.shipment", handled::add).slowness = 2;
        world.topic("commerce.order").add("o-1");
        // When
        world.rest(PATIENT).await();
        // Then
        assertThat(handled).containsExactly("o-1");
    }

    @Test
    void whoWritesAnEventJustAfterItWasAskedIsSeenAtTheSecondLook() throws Exception {
        // Given: tracking has answered "nothing emitted", and emits a moment later
        FakeService tracking = world.service("tracking");
        FakeService notices = world.service("notices");
        notices.reads("estela.shipment", handled::add);
        AtomicBoolean first = new AtomicBoolean(true);
        world.afterAnswer = service -> {
            if (service.equals(tracking) && first.getAndSet(false)) {
                tracking.emit("estela.shipment", "late");
            }
        };
        // When
        world.rest(PATIENT).await();
        // Then
        assertThat(handled).containsExactly("late");
    }

    @Test
    void whoWritesAnEventAfterTheMarkerHasPassedIsSeenByWhatItSaysToHaveWritten() throws Exception {
        // Given
        FakeService tracking = world.service("tracking");
        FakeService notices = world.service("notices");
        notices.reads("estela.shipment", handled::add);
        AtomicBoolean first = new AtomicBoolean(true);
        world.afterPassage = () -> {
            if (first.getAndSet(false)) {
                tracking.emit("estela.shipment", "late");
            }
        };
        // When
        world.rest(PATIENT).await();
        // Then
        assertThat(handled).containsExactly("late");
    }

    @Test
    void whoIsBusyIsNamedWhenThePatienceEnds() throws Exception {
        world.service("orders").reads("commerce.order", handled::add);
        world.service("notices").busy = true;
        assertThatThrownBy(() -> world.rest(IMPATIENT).await())
                .isInstanceOfSatisfying(NotAtRestException.class, e -> assertThat(e.waitingFor())
                        .containsExactly("notices has work in flight"));
    }

    @Test
    void whoDoesNotReadOnIsNamedWithWhatIsUnread() throws Exception {
        world.service("tracking").reads("estela.order", handled::add).slowness = 1_000_000;
        world.topic("estela.order").addAll(List.of("a", "b"));
        assertThatThrownBy(() -> world.rest(IMPATIENT).await())
                .isInstanceOfSatisfying(NotAtRestException.class, e -> assertThat(e.waitingFor())
                        .containsExactly("tracking has 2 unread events of estela.order"));
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamed() throws Exception {
        world.service("surveys").failures = 1_000_000;
        assertThatThrownBy(() -> world.rest(IMPATIENT).await())
                .isInstanceOfSatisfying(NotAtRestException.class, e -> assertThat(e.waitingFor())
                        .containsExactly("surveys does not answer (HTTP 503)"));
    }

    @Test
    void anOutboxThatDoesNotReachKafkaIsNamed() throws Exception {
        FakeService orders = world.service("orders");
        orders.emit("estela.order", "x");
        world.connectorDown = true;
        assertThatThrownBy(() -> world.rest(IMPATIENT).await())
                .hasMessageContaining("the outbox has not reached Kafka");
    }

    @Test
    void aRestartedServiceThatReadsNothingYetIsNotAtRest() throws Exception {
        // Given
        FakeService orders = world.service("orders").reads("commerce.order", handled::add);
        Rest rest = world.rest(Duration.ofSeconds(3));
        rest.await();
        // When
        orders.positions.clear();
        // Then
        assertThatThrownBy(rest::await).hasMessageContaining("orders does not read commerce.order yet");
    }
}
