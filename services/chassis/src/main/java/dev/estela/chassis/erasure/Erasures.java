package dev.estela.chassis.erasure;

import dev.estela.chassis.deadletter.DeadLetters;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The end of an erasure in a service: its dead letters are emptied too, and it says that it is done. The caller has opened the transaction. */
@ApplicationScoped
public class Erasures {
    private final DeadLetters deadLetters;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    Erasures(
            DeadLetters deadLetters,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.deadLetters = deadLetters;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /**
     * @param keys {@code <store>/<whom>} of each; what does not look like that is nobody's
     * @param traces what else betrays them: their addresses, as far as they were known here
     */
    public Uni<Void> done(List<String> keys, Collection<String> traces, Cause cause) {
        List<String> named = keys.stream().filter(key -> key.indexOf('/') > 0).toList();
        List<String> all = new ArrayList<>(traces);
        named.forEach(key -> all.add(quoted(key.substring(key.indexOf('/') + 1))));
        return deadLetters
                .erase(all, cause)
                .chain(() -> outbox.addAll(named.stream()
                        .map(key -> new Outgoing(done(key), cause))
                        .toList()));
    }

    /** An id as it stands in JSON, so that one is not found within another. */
    public static String quoted(String id) {
        return '"' + id + '"';
    }

    private ErasureDone done(String key) {
        return new ErasureDone(service, key.substring(0, key.indexOf('/')), key, clock.instant());
    }
}
