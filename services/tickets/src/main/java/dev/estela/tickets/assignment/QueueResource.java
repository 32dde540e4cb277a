package dev.estela.tickets.assignment;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.tickets.ticket.RefusedException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Where tickets wait, in the order in which queues are asked whether a new one is theirs. */
@Path("/api/tickets/queues")
class QueueResource {
    private final QueueRepository queues;
    private final DealService deals;

    QueueResource(QueueRepository queues, DealService deals) {
        this.queues = queues;
        this.deals = deals;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Queues> list() {
        return queues.all().map(Queues::new);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<Queue> put(@RestPath String id, @Valid @NotNull Queue queue) {
        if (!queue.id().equals(id)) {
            throw Problem.invalid(List.of(new FieldError("/id", "must be the id of the path")));
        }
        return queues.save(queue).chain(deals::everywhere).replaceWith(queue);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<Void> remove(@RestPath String id) {
        if (id.equals(Queue.CARE)) {
            throw new RefusedException("last-queue", "The queue of everything else stays");
        }
        return queues.remove(id)
                .invoke(removed -> {
                    if (!removed) {
                        throw new RefusedException("not-empty", "There is no such queue, or tickets wait in it");
                    }
                })
                .replaceWithVoid();
    }

    record Queues(List<Queue> items) {}
}
