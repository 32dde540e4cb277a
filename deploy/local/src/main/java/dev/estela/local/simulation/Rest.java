package dev.estela.local.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Knows when the system is at rest: every outbox row has reached Kafka, every topic is read to its end, nobody is busy, and
 * nobody has written a row since the last marker was sent. Whoever could write one later would need something to work on, and
 * would have been seen with it: busy, behind, or with a row that came after the marker.
 */
class Rest {
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Services services;
    private final Topics topics;
    private final Passage passage;
    private final Duration patience;
    private final Assignments assignments = new Assignments();
    private Map<String, Long> cleared = Map.of();

    Rest(Services services, Topics topics, Passage passage, Duration patience) {
        this.services = services;
        this.topics = topics;
        this.passage = passage;
        this.patience = patience;
    }

    SystemState await() throws InterruptedException {
        return await(null);
    }

    /**
     * Waits for rest; gives up when nothing has changed for as long as the patience lasts.
     *
     * @param known what the services have just said, or null
     */
    SystemState await(SystemState known) throws InterruptedException {
        Stillness stillness = new Stillness(patience);
        Attempt attempt = attempt(known);
        while (!attempt.unrest().isEmpty()) {
            stillness.check(attempt);
            if (!attempt.cleared()) {
                Thread.sleep(PAUSE);
            }
            attempt = attempt(null);
        }
        return attempt.state();
    }

    private Attempt attempt(SystemState known) throws InterruptedException {
        try {
            return judge(known == null ? services.settle(topics.ends(assignments.topics())) : known);
        } catch (NotAtRestException e) {
            return new Attempt(new SystemState(List.of()), e.waitingFor(), false);
        }
    }

    /** What was written goes first to Kafka: meanwhile others read. */
    private Attempt judge(SystemState state) throws InterruptedException {
        if (state.emitted().equals(cleared)) {
            return new Attempt(state, unrest(state), false);
        }
        if (!passage.clear(patience)) {
            return new Attempt(state, List.of("the outbox has not reached Kafka (is the connector running?)"), false);
        }
        cleared = state.emitted();
        return new Attempt(state, List.of("events are on their way"), true);
    }

    /** The ends are read after the states: whoever stood there had read whatever was in Kafka until now. */
    private List<String> unrest(SystemState state) {
        return assignments.with(state.unrest(topics.ends(state.topics())), state).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * A look at the system.
     *
     * @param unrest why this was no rest, in words; empty when it was
     * @param cleared whether a marker has just come out
     */
    record Attempt(SystemState state, List<String> unrest, boolean cleared) {}
}
