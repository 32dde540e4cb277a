package dev.estela.tickets.macro;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.assignment.QueueService;
import dev.estela.tickets.reason.ReasonService;
import dev.estela.tickets.ticket.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps macros. The caller has opened the transaction. */
@ApplicationScoped
public class MacroService {
    private final MacroRepository macros;
    private final ReasonService reasons;
    private final QueueService queues;
    private final Clock clock;

    MacroService(MacroRepository macros, ReasonService reasons, QueueService queues, Clock clock) {
        this.macros = macros;
        this.reasons = reasons;
        this.queues = queues;
        this.clock = clock;
    }

    /** One of a store that the caller may not see is none. */
    Uni<MacroView> get(String id, Caller caller) {
        return macros.find(id).map(found -> visible(found, id, caller));
    }

    /**
     * Which of these every ticket of a store can get.
     *
     * @param store nothing: of any store
     */
    public Uni<Set<String>> known(Collection<String> ids, @Nullable String store) {
        return macros.known(ids, store == null ? "" : store);
    }

    /**
     * @param seen the version the caller has seen, 0 of one that is to be new; nothing takes whatever there is
     * @throws dev.estela.chassis.http.ProblemException 409 when somebody else has changed it since
     */
    Uni<MacroView> put(Macro macro, @Nullable Long seen, Caller caller) {
        if (macro.store() == null ? !caller.stores().isEmpty() : !caller.maySee(macro.store())) {
            throw Problem.invalid(List.of(new FieldError("/store", "must be a store of yours")));
        }
        return faults(macro)
                .invoke(faults -> {
                    if (!faults.isEmpty()) {
                        throw Problem.invalid(faults);
                    }
                })
                .chain(() -> macros.lock(macro.id()))
                .chain(found -> {
                    long version = found.isEmpty()
                            ? 0
                            : changeable(found, macro.id(), caller).version();
                    ETag.check(seen, version);
                    return keep(macro, version, caller.name());
                });
    }

    private Uni<MacroView> keep(Macro macro, long version, String by) {
        Instant now = clock.instant();
        return (version == 0 ? macros.add(macro, by, now) : macros.replace(macro, by, now))
                .invoke(kept -> ETag.check(kept ? version : version - 1, version))
                .replaceWith(MacroView.of(macro, version + 1, now, by));
    }

    Uni<Void> remove(String id, @Nullable Long seen, Caller caller) {
        return macros.lock(id)
                .invoke(found -> ETag.check(seen, changeable(found, id, caller).version()))
                .chain(() -> macros.remove(id));
    }

    private static MacroView visible(Optional<MacroView> found, String id, Caller caller) {
        return found.filter(macro -> macro.store() == null || caller.maySee(macro.store()))
                .orElseThrow(() -> Problem.notFound("macro", id));
    }

    /** What all stores say is not changed by whoever sees some of them only. */
    private static MacroView changeable(Optional<MacroView> found, String id, Caller caller) {
        MacroView macro = visible(found, id, caller);
        if (macro.store() == null && !caller.stores().isEmpty()) {
            throw new RefusedException(
                    "of-all-stores", "This macro belongs to all stores, and you see some of them only");
        }
        return macro;
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
