package dev.estela.tickets.view;

import dev.estela.chassis.http.Problem;
import dev.estela.tickets.ticket.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps views. Somebody's own are nobody else's business; shared ones are changed by who made them, or who manages tickets. */
@ApplicationScoped
class SavedViewService {
    private final SavedViewRepository views;
    private final Clock clock;

    SavedViewService(SavedViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** One's own, then what others share. */
    Uni<List<SavedViewRow>> of(String agent) {
        return views.own(agent).chain(own -> views.shared(agent)
                .map(shared -> Stream.concat(own.stream(), shared.stream()).toList()));
    }

    Uni<SavedViewRow> save(UUID id, SavedView view, String agent, boolean manages) {
        return views.lock(id)
                .call(known -> known.isEmpty() ? room(agent) : Uni.createFrom().voidItem())
                .map(known -> new SavedViewRow(
                        id,
                        view,
                        known.isEmpty()
                                ? agent
                                : changeable(known, id, agent, manages).owner(),
                        clock.instant()))
                .call(views::save);
    }

    Uni<Void> remove(UUID id, String agent, boolean manages) {
        return views.lock(id)
                .map(known -> changeable(known, id, agent, manages))
                .chain(known -> views.remove(known.viewId()));
    }

    private Uni<Void> room(String agent) {
        return views.own(agent)
                .invoke(own -> {
                    if (own.size() >= SavedViewRepository.MOST) {
                        throw new RefusedException(
                                "too-many-views", "Somebody has " + SavedViewRepository.MOST + " views at most");
                    }
                })
                .replaceWithVoid();
    }

    private static SavedViewRow changeable(Optional<SavedViewRow> known, UUID id, String agent, boolean manages) {
        return known.filter(row -> row.owner().equals(agent) || row.view().shared() && manages)
                .orElseThrow(() -> Problem.notFound("view", id.toString()));
    }
}
