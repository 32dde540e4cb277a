package dev.estela.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was accepted, in the words of who sent it. Only what Estela said yes to stands here. */
final class Ledger {
    private final Map<String, Story> stories = new ConcurrentHashMap<>();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();

    void begun(Story story) {
        stories.put(story.orderId(), story);
    }

    void accepted(List<Fact> facts) {
        events.addAndGet(facts.size());
    }

    void acceptedPoison(String id) {
        poison.add(id);
    }

    /** Somebody could not answer, and the sender has to try again. */
    void turnedAway() {
        refusals.incrementAndGet();
    }

    Collection<Story> stories() {
        return stories.values();
    }

    long stories(Ending ending) {
        return stories.values().stream()
                .filter(story -> story.ending() == ending)
                .count();
    }

    Set<String> poison() {
        return poison;
    }

    long events() {
        return events.get();
    }

    long refusals() {
        return refusals.get();
    }
}
