package dev.estela.local.simulation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The means to move the clock: the services, and the knowledge of when they are at rest. */
class Movement implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Services services;
    private final Rest rest;
    private final Duration patience;
    private final AutoCloseable resources;

    Movement(Services services, Rest rest, Duration patience, AutoCloseable resources) {
        this.services = services;
        this.rest = rest;
        this.patience = patience;
        this.resources = resources;
    }

    static Movement open(SimulationSettings settings) {
        KafkaTopics topics = new KafkaTopics(settings.bootstrap());
        OutboxMarker marker = new OutboxMarker(settings.database(), settings.bootstrap());
        Services services = new HttpServices(settings.services(), settings.simulationKey());
        Rest rest = new Rest(services, topics, marker, settings.patience());
        return new Movement(services, rest, settings.patience(), () -> close(topics, marker));
    }

    SystemState rest() throws InterruptedException {
        return rest.await();
    }

    /**
     * Moves all clocks, stage by stage. When the turn comes of a stage, whatever earlier ones have done until then has reached it, dated
     * ahead of its own clock: it acts on each fact at the moment it happened.
     */
    SystemState advance(SystemState before, Instant to) throws InterruptedException {
        SystemState state = before;
        for (int stage : services.stages()) {
            SystemState moved = state.with(advance(stage, to));
            boolean consequences = moved.busy() || !moved.emitted().equals(state.emitted());
            state = consequences ? rest.await(moved) : moved;
        }
        return state;
    }

    /** Firing again what has fired already does nothing, so a service that was just restarted is simply asked again. */
    private SystemState advance(int stage, Instant to) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            try {
                return services.advance(stage, to);
            } catch (NotAtRestException e) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static void close(KafkaTopics topics, OutboxMarker marker) throws SQLException {
        topics.close();
        marker.close();
    }

    @Override
    public void close() throws Exception {
        resources.close();
    }
}
