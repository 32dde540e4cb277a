package dev.estela.local.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows when the system is at rest: every outbox row has reached Kafka, every topic is read to its end, nobody is busy, and
 * nobody has written a row since the last marker was sent. Whoever could write one later would need something to work on, and
 * would have been seen with it: busy, behind, or with a row that came after the marker.
 */
class Rest {
    private static final long FIRST_PAUSE_NANOS = 1_000_000;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;

    private final Services services;
    private final Topics topics;
    private final Passage passage;
    private final Duration patience;
    private final Assignments assignments = new Assignments();
    private Map<String, Long> cleared = Map.of();
    private Set<String> restless = Set.of();

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
        long pause = FIRST_PAUSE_NANOS;
        Attempt attempt = attempt(known);
        while (!attempt.unrest().isEmpty()) {
            stillness.check(attempt);
            Thread.sleep(Duration.ofNanos(pause));
            pause = attempt.cleared() ? FIRST_PAUSE_NANOS : Math.min(pause * 2, LONGEST_PAUSE_NANOS);
            attempt = attempt(null);
        }
        return attempt.state();
    }

    private Attempt attempt(SystemState known) throws InterruptedException {
        try {
            return known == null ? ask() : judge(known);
        } catch (NotAtRestException e) {
            return new Attempt(new SystemState(List.of()), e.waitingFor(), false);
        }
    }

    private Attempt ask() throws InterruptedException {
        if (!restless.isEmpty()) {
            SystemState few = services.states(restless);
            List<String> unrest = unrest(few);
            if (!unrest.isEmpty()) {
                return new Attempt(few, unrest, false);
            }
        }
        return judge(services.states());
    }

    private Attempt judge(SystemState state) throws InterruptedException {
        List<String> unrest = unrest(state);
        if (!unrest.isEmpty() || state.emitted().equals(cleared)) {
            return new Attempt(state, unrest, false);
        }
        if (!passage.clear(patience)) {
            return new Attempt(state, List.of("the outbox has not reached Kafka (is the connector running?)"), false);
        }
        cleared = state.emitted();
        List<String> arrived = unrest(state);
        return new Attempt(state, arrived.isEmpty() ? List.of("events are on their way") : arrived, true);
    }

    /** The ends are read after the states: whoever stood there had read whatever was in Kafka until now. */
    private List<String> unrest(SystemState state) {
        Map<String, List<String>> unrest = assignments.with(state.unrest(topics.ends(state.topics())), state);
        restless = unrest.keySet();
        return unrest.values().stream().flatMap(List::stream).toList();
    }

    /**
     * A look at the system.
     *
     * @param unrest why this was no rest, in words; empty when it was
     * @param cleared whether a marker has just come out
     */
    record Attempt(SystemState state, List<String> unrest, boolean cleared) {}
}
