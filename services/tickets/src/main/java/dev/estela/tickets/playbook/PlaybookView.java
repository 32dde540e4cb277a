package dev.estela.tickets.playbook;

import dev.estela.chassis.security.OfStore;
import dev.estela.tickets.shelf.Shelved;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A playbook as the API shows it. */
public record PlaybookView(
        String id,
        @Nullable String store,
        String title,
        List<Step> steps,
        long version,
        Instant changedAt,
        String changedBy)
        implements OfStore {

    static PlaybookView of(Shelved<Playbook> shelved) {
        Playbook playbook = shelved.item();
        return new PlaybookView(
                playbook.id(),
                playbook.store(),
                playbook.title(),
                playbook.steps(),
                shelved.version(),
                shelved.changedAt(),
                shelved.changedBy());
    }
}
