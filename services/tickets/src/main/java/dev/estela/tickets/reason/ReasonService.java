package dev.estela.tickets.reason;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Proposes what a ticket is about, and knows what it can be about. */
@ApplicationScoped
public class ReasonService {
    private final ReasonRepository reasons;

    ReasonService(ReasonRepository reasons) {
        this.reasons = reasons;
    }

    /** Whether it is as precise as the tree can be, and in use. */
    public Uni<Boolean> choosable(String path) {
        return reasons.choosable(path);
    }

    /** Nothing where no reason's words stand in it. */
    public Uni<@Nullable String> propose(String text) {
        return reasons.all().map(all -> ReasonGuess.of(text, all).orElse(null));
    }
}
