package dev.estela.local.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What all services said about themselves, each at its own moment. */
record SystemState(List<ServiceState> services) {

    Optional<Instant> nextDue() {
        return services.stream().flatMap(s -> s.nextDue().stream()).min(Comparator.naturalOrder());
    }

    boolean busy() {
        return services.stream().anyMatch(ServiceState::busy);
    }

    /** Outbox rows written so far, by service: whatever changes here is on its way to somebody. */
    Map<String, Long> emitted() {
        Map<String, Long> emitted = new HashMap<>();
        services.forEach(s -> emitted.put(s.service(), s.emitted()));
        return emitted;
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        services.forEach(s -> topics.addAll(s.positions().keySet()));
        return topics;
    }

    boolean caughtUpWith(Map<String, Long> ends) {
        return services.stream()
                .flatMap(s -> s.positions().entrySet().stream())
                .allMatch(p -> p.getValue() >= ends.getOrDefault(p.getKey(), 0L));
    }

    /** Who is not at rest and why, in words. */
    List<String> unrest(Map<String, Long> ends) {
        List<String> unrest = new ArrayList<>();
        for (ServiceState s : services) {
            if (s.busy()) {
                unrest.add(s.service() + " has work in flight");
            }
            s.positions().forEach((topic, position) -> {
                long unread = ends.getOrDefault(topic, 0L) - position;
                if (unread > 0) {
                    unrest.add("%s has %d unread events of %s".formatted(s.service(), unread, topic));
                }
            });
        }
        return unrest;
    }

    /** Whose timers are due and have not fired, in words. */
    List<String> overdue(Instant now) {
        return services.stream()
                .filter(s -> s.nextDue().filter(due -> !due.isAfter(now)).isPresent())
                .map(s -> "%s has a timer of %s that does not fire"
                        .formatted(s.service(), s.nextDue().orElseThrow()))
                .toList();
    }
}
