package dev.estela.tickets.playbook;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.macro.MacroService;
import dev.estela.tickets.reason.ReasonService;
import dev.estela.tickets.ticket.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps playbooks. The caller has opened the transaction. */
@ApplicationScoped
public class PlaybookService {
    private final PlaybookRepository playbooks;
    private final MacroService macros;
    private final ReasonService reasons;
    private final Clock clock;

    PlaybookService(PlaybookRepository playbooks, MacroService macros, ReasonService reasons, Clock clock) {
        this.playbooks = playbooks;
        this.macros = macros;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** One of a store that the caller may not see is none. */
    public Uni<PlaybookView> get(String id, Caller caller) {
        return playbooks.find(id).map(found -> visible(found, id, caller));
    }

    /**
     * @param seen the version the caller has seen, 0 of one that is to be new; nothing takes whatever there is
     * @throws dev.estela.chassis.http.ProblemException 409 when somebody else has changed it since
     */
    Uni<PlaybookView> put(Playbook playbook, @Nullable Long seen, Caller caller) {
        if (playbook.store() == null ? !caller.stores().isEmpty() : !caller.maySee(playbook.store())) {
            throw Problem.invalid(List.of(new FieldError("/store", "must be a store of yours")));
        }
        return faults(playbook)
                .invoke(faults -> {
                    if (!faults.isEmpty()) {
                        throw Problem.invalid(faults);
                    }
                })
                .chain(() -> playbooks.lock(playbook.id()))
                .chain(found -> {
                    long version = found.isEmpty()
                            ? 0
                            : changeable(found, playbook.id(), caller).version();
                    ETag.check(seen, version);
                    return keep(playbook, version, caller.name());
                });
    }

    private Uni<PlaybookView> keep(Playbook playbook, long version, String by) {
        Instant now = clock.instant();
        return (version == 0 ? playbooks.add(playbook, by, now) : playbooks.replace(playbook, by, now))
                .invoke(kept -> ETag.check(kept ? version : version - 1, version))
                .replaceWith(PlaybookView.of(playbook, version + 1, now, by));
    }

    Uni<Void> remove(String id, @Nullable Long seen, Caller caller) {
        return playbooks
                .lock(id)
                .invoke(found -> ETag.check(seen, changeable(found, id, caller).version()))
                .chain(() -> playbooks.remove(id));
    }

    private static PlaybookView visible(Optional<PlaybookView> found, String id, Caller caller) {
        return found.filter(playbook -> playbook.store() == null || caller.maySee(playbook.store()))
                .orElseThrow(() -> Problem.notFound("playbook", id));
    }

    /** What all stores do is not changed by whoever sees some of them only. */
    private static PlaybookView changeable(Optional<PlaybookView> found, String id, Caller caller) {
        PlaybookView playbook = visible(found, id, caller);
        if (playbook.store() == null && !caller.stores().isEmpty()) {
            throw new RefusedException(
                    "of-all-stores", "This playbook belongs to all stores, and you see some of them only");
        }
        return playbook;
    }

    private Uni<List<FieldError>> faults(Playbook playbook) {
        Set<String> named = named(playbook, Step::macro);
        return macros.known(named, playbook.store())
                .chain(known -> choosable(named(playbook, Step::reason)).map(choosable -> {
                    List<FieldError> faults = new ArrayList<>(playbook.faults());
                    faults.addAll(unknown(
                            playbook, "macro", Step::macro, known, "must be a macro that every ticket can get"));
                    faults.addAll(unknown(
                            playbook,
                            "reason",
                            Step::reason,
                            choosable,
                            "must be a reason in use that has no more precise ones"));
                    return faults;
                }));
    }

    private static Set<String> named(Playbook playbook, Function<Step, @Nullable String> field) {
        Set<String> named = new HashSet<>();
        playbook.steps().stream().map(field).filter(Objects::nonNull).forEach(named::add);
        return named;
    }

    private Uni<Set<String>> choosable(Set<String> paths) {
        Uni<Set<String>> found = Uni.createFrom().item(new HashSet<>());
        for (String path : paths) {
            found = found.call(all -> reasons.choosable(path).invoke(fits -> {
                if (fits) {
                    all.add(path);
                }
            }));
        }
        return found;
    }

    private static List<FieldError> unknown(
            Playbook playbook, String field, Function<Step, @Nullable String> named, Set<String> known, String fault) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < playbook.steps().size(); i++) {
            String name = named.apply(playbook.steps().get(i));
            if (name != null && !known.contains(name)) {
                faults.add(new FieldError("/steps/" + i + "/" + field, fault));
            }
        }
        return faults;
    }
}
