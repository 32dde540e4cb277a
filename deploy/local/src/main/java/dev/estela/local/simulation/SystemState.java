package dev.estela.local.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all services said about themselves, each at its own moment. */
record SystemState(List<ServiceState> services) {

    /** The same with what some services have said since. */
    SystemState with(SystemState newer) {
        Map<String, ServiceState> latest = new LinkedHashMap<>();
        services.forEach(s -> latest.put(s.service(), s));
        newer.services().forEach(s -> latest.put(s.service(), s));
        return new SystemState(List.copyOf(latest.values()));
    }

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

    /** Who is not at rest and why, in words, by service. */
    Map<String, List<String>> unrest(Map<String, Long> ends) {
        Map<String, List<String>> unrest = new TreeMap<>();
        for (ServiceState service : services) {
            List<String> reasons = service.unrest(ends);
            if (!reasons.isEmpty()) {
                unrest.put(service.service(), reasons);
            }
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
