package dev.estela.local.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Remembers which topics a service reads: one that was just restarted reads none for a moment, which is not rest. */
class Assignments {
    private final Map<String, Set<String>> topics = new HashMap<>();

    /** Everything anybody reads, as far as it is known. */
    Set<String> topics() {
        return topics.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Adds to the unrest whoever does not read what it read before. */
    Map<String, List<String>> with(Map<String, List<String>> unrest, SystemState state) {
        for (ServiceState service : state.services()) {
            Set<String> known = topics.computeIfAbsent(service.service(), s -> new TreeSet<>());
            known.addAll(service.positions().keySet());
            for (String topic : known) {
                if (!service.positions().containsKey(topic)) {
                    unrest.computeIfAbsent(service.service(), s -> new ArrayList<>())
                            .add("%s does not read %s yet".formatted(service.service(), topic));
                }
            }
        }
        return unrest;
    }
}
