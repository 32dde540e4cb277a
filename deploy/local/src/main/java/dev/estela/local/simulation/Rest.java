package dev.estela.local.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows when the system is at rest. With the services' states read before and after, it is at rest when in between every outbox
 * row had reached Kafka, every topic was read to its end, nobody was busy and nobody wrote a new row: whoever could have
 * written one later would have had something to work on, and would have been seen with it.
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

    /** Waits for rest; gives up when nothing has changed for as long as the patience lasts. */
    SystemState await() throws InterruptedException {
        Stillness stillness = new Stillness(patience);
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            Attempt attempt = attempt();
            if (attempt.unrest().isEmpty()) {
                return attempt.state();
            }
            stillness.check(attempt);
            Thread.sleep(Duration.ofNanos(pause));
            pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
        }
    }

    private Attempt attempt() throws InterruptedException {
        try {
            return observe();
        } catch (NotAtRestException e) {
            return new Attempt(new SystemState(List.of()), e.waitingFor());
        }
    }

    private Attempt observe() throws InterruptedException {
        if (!restless.isEmpty()) {
            SystemState few = services.states(restless);
            Map<String, List<String>> unrest = unrest(few);
            if (!unrest.isEmpty()) {
                return new Attempt(few, words(unrest));
            }
        }
        SystemState before = services.states();
        Map<String, List<String>> unrest = unrest(before);
        if (!unrest.isEmpty()) {
            return new Attempt(before, words(unrest));
        }
        if (!before.emitted().equals(cleared) && !clear(before)) {
            return new Attempt(before, List.of("the outbox has not reached Kafka (is the connector running?)"));
        }
        return confirm(before);
    }

    /** The ends are read after the states: whoever stood there had read whatever was in Kafka until now. */
    private Map<String, List<String>> unrest(SystemState state) {
        Map<String, List<String>> unrest = assignments.with(state.unrest(topics.ends(state.topics())), state);
        restless = unrest.keySet();
        return unrest;
    }

    private static List<String> words(Map<String, List<String>> unrest) {
        return unrest.values().stream().flatMap(List::stream).toList();
    }

    /** Costs a passage through the connector, so it is done once for all the rows written up to here. */
    private boolean clear(SystemState state) throws InterruptedException {
        boolean done = passage.clear(patience);
        if (done) {
            cleared = state.emitted();
        }
        return done;
    }

    private Attempt confirm(SystemState before) throws InterruptedException {
        SystemState after = services.states();
        List<String> unrest = new ArrayList<>(words(unrest(after)));
        if (!after.emitted().equals(before.emitted())) {
            unrest.add("events are still being written");
        }
        return new Attempt(after, unrest);
    }

    /** @param unrest why this was no rest, in words; empty when it was */
    record Attempt(SystemState state, List<String> unrest) {}
}
