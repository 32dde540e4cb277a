package dev.estela.tickets.macro;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.assignment.QueueService;
import dev.estela.tickets.reason.ReasonService;
import dev.estela.tickets.shelf.Shelf;
import dev.estela.tickets.shelf.ShelfService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps macros. The caller has opened the transaction. */
@ApplicationScoped
public class MacroService {
    private static final Shelf<Macro> MACROS = new Shelf<>(
            "macro", "macro", Macro.class, "title || ' ' || id || ' ' || cast(document -> 'texts' as text)");

    private final ShelfService shelf;
    private final MacroRepository macros;
    private final ReasonService reasons;
    private final QueueService queues;

    MacroService(ShelfService shelf, MacroRepository macros, ReasonService reasons, QueueService queues) {
        this.shelf = shelf;
        this.macros = macros;
        this.reasons = reasons;
        this.queues = queues;
    }

    Uni<Page<MacroView>> list(
            @Nullable String store,
            @Nullable String q,
            @Nullable String after,
            @Nullable Integer limit,
            Caller caller) {
        return shelf.list(MACROS, store, q, after, limit, caller).map(page -> page.map(MacroView::of));
    }

    Uni<MacroView> get(String id, Caller caller) {
        return shelf.get(MACROS, id, caller).map(MacroView::of);
    }

    /**
     * Which of these every ticket of a store can get.
     *
     * @param store nothing: of any store
     */
    public Uni<Set<String>> known(Collection<String> ids, @Nullable String store) {
        return macros.known(ids, store == null ? "" : store);
    }

    /** @see ShelfService#put */
    Uni<MacroView> put(Macro macro, @Nullable Long seen, Caller caller) {
        return shelf.put(MACROS, macro, () -> faults(macro), seen, caller).map(MacroView::of);
    }

    Uni<Void> remove(String id, @Nullable Long seen, Caller caller) {
        return shelf.remove(MACROS, id, seen, caller);
    }

    private Uni<List<FieldError>> faults(Macro macro) {
        String reason = macro.actions().reason();
        String queue = macro.actions().queue();
        Uni<Boolean> reasonFits = reason == null ? Uni.createFrom().item(true) : reasons.choosable(reason);
        return reasonFits.chain(
                fits -> (queue == null ? Uni.createFrom().item(true) : queues.known(queue)).map(known -> {
                    List<FieldError> faults = new ArrayList<>(macro.faults());
                    if (!fits) {
                        faults.add(new FieldError(
                                "/actions/reason", "must be a reason in use that has no more precise ones"));
                    }
                    if (!known) {
                        faults.add(new FieldError("/actions/queue", "must be a queue there is"));
                    }
                    return faults;
                }));
    }
}
