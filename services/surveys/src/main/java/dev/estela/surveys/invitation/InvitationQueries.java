package dev.estela.surveys.invitation;

import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.surveys.invitation.InvitationFilter.Conditions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lists of invitations by keyset, newest first. */
@ApplicationScoped
public class InvitationQueries {
    Uni<Page<Invitation>> planned(Conditions conditions, @Nullable String after, int size) {
        return page(conditions, "i.plannedAt", Invitation::plannedAt, after, size);
    }

    public Uni<Page<Invitation>> answered(Conditions conditions, @Nullable String after, int size) {
        conditions.add("i.answeredAt is not null");
        return page(conditions, "i.answeredAt", Invitation::answeredAt, after, size);
    }

    Uni<InvitationCounts> counts(Conditions conditions) {
        String query = "select i.status, i.reason, count(*) from Invitation i" + conditions.where()
                + " group by i.status, i.reason";
        return Panache.getSession()
                .chain(session -> bound(session.createSelectionQuery(query, Object[].class), conditions)
                        .getResultList())
                .map(InvitationCounts::of);
    }

    private static Uni<Page<Invitation>> page(
            Conditions conditions,
            String moment,
            Function<Invitation, @Nullable Instant> key,
            @Nullable String after,
            int size) {
        if (after != null) {
            Position position = Position.of(after);
            conditions.after(moment, position.at(), position.id());
        }
        String query = "from Invitation i" + conditions.where() + " order by " + moment + " desc, i.id desc";
        return Panache.getSession()
                .chain(session -> bound(session.createSelectionQuery(query, Invitation.class), conditions)
                        .setMaxResults(size + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, size, last -> Cursor.encode(key.apply(last), last.id())));
    }

    private static <T> Mutiny.SelectionQuery<T> bound(Mutiny.SelectionQuery<T> query, Conditions conditions) {
        Mutiny.SelectionQuery<T> bound = query;
        for (Map.Entry<String, Object> value : conditions.values().entrySet()) {
            bound = bound.setParameter(value.getKey(), value.getValue());
        }
        return bound;
    }
}
