package dev.estela.local.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Remembers which topics a service reads: one that was just restarted reads none for a moment, which is not rest. */
class Assignments {
    private final Map<String, Set<String>> topics = new HashMap<>();

    /** Who does not read what it read before, in words. */
    List<String> missing(SystemState state) {
        List<String> missing = new ArrayList<>();
        for (ServiceState service : state.services()) {
            Set<String> known = topics.computeIfAbsent(service.service(), s -> new TreeSet<>());
            known.addAll(service.positions().keySet());
            known.stream()
                    .filter(topic -> !service.positions().containsKey(topic))
                    .map(topic -> "%s does not read %s yet".formatted(service.service(), topic))
                    .forEach(missing::add);
        }
        return missing;
    }
}
