package dev.estela.tickets.playbook;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.macro.MacroService;
import dev.estela.tickets.reason.ReasonService;
import dev.estela.tickets.shelf.Shelf;
import dev.estela.tickets.shelf.ShelfService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps playbooks. The caller has opened the transaction. */
@ApplicationScoped
public class PlaybookService {
    private static final Shelf<Playbook> PLAYBOOKS =
            new Shelf<>("playbook", "playbook", Playbook.class, "title || ' ' || id");

    private final ShelfService shelf;
    private final MacroService macros;
    private final ReasonService reasons;

    PlaybookService(ShelfService shelf, MacroService macros, ReasonService reasons) {
        this.shelf = shelf;
        this.macros = macros;
        this.reasons = reasons;
    }

    Uni<Page<PlaybookView>> list(
            @Nullable String store,
            @Nullable String q,
            @Nullable String after,
            @Nullable Integer limit,
            Caller caller) {
        return shelf.list(PLAYBOOKS, store, q, after, limit, caller).map(page -> page.map(PlaybookView::of));
    }

    public Uni<PlaybookView> get(String id, Caller caller) {
        return shelf.get(PLAYBOOKS, id, caller).map(PlaybookView::of);
    }

    /** @see ShelfService#put */
    Uni<PlaybookView> put(Playbook playbook, @Nullable Long seen, Caller caller) {
        return shelf.put(PLAYBOOKS, playbook, () -> faults(playbook), seen, caller)
                .map(PlaybookView::of);
    }

    Uni<Void> remove(String id, @Nullable Long seen, Caller caller) {
        return shelf.remove(PLAYBOOKS, id, seen, caller);
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
