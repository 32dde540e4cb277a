package dev.estela.local.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Notices when a system that is not at rest no longer does anything either. */
class Stillness {
    private final Duration patience;
    private Map<String, List<Object>> last = Map.of();
    private long since = System.nanoTime();

    Stillness(Duration patience) {
        this.patience = patience;
    }

    void check(Rest.Attempt attempt) {
        Map<String, List<Object>> seen = attempt.state().services().stream()
                .collect(Collectors.toMap(ServiceState::service, s -> List.of(s.emitted(), s.positions())));
        if (!seen.isEmpty() && !seen.equals(last)) {
            last = seen;
            since = System.nanoTime();
        } else if (System.nanoTime() - since > patience.toNanos()) {
            throw new NotAtRestException(attempt.unrest());
        }
    }
}
