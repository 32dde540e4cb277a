package dev.estela.tickets.policy;

import dev.estela.chassis.http.ETag;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and replaces the rules of one store. The caller has opened the transaction. */
@ApplicationScoped
public class PolicyService {
    private final PolicyRepository policies;
    private final Clock clock;

    PolicyService(PolicyRepository policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @param standard what holds until the store sets its own */
    public <T> Uni<Policy<T>> get(String kind, String store, Class<T> type, T standard) {
        return policies.of(kind, List.of(store), type).map(found -> {
            Policy<T> own = found.get(store);
            return own == null ? new Policy<>(standard, 0, null, null) : own;
        });
    }

    /**
     * @param seen the version the caller has seen; nothing takes whatever there is
     * @throws dev.estela.chassis.http.ProblemException 409 when somebody else has changed it since
     */
    public <T> Uni<Policy<T>> put(String kind, String store, T document, @Nullable Long seen, String by) {
        Instant now = clock.instant();
        return policies.version(kind, store).chain(version -> {
            ETag.check(seen, version);
            return policies.replace(kind, store, document, version, by, now)
                    .invoke(kept -> ETag.check(kept ? version : version - 1, version))
                    .replaceWith(new Policy<>(document, version + 1, now, by));
        });
    }
}
