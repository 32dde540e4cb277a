package dev.estela.tickets.reason;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The tree of contact reasons, parents before their children. */
@Path("/api/tickets/reasons")
class ReasonResource {
    private final ReasonRepository reasons;

    ReasonResource(ReasonRepository reasons) {
        this.reasons = reasons;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Reasons> list() {
        return reasons.all().map(Reasons::new);
    }

    @PUT
    @Path("{path: .+}")
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<Reason> put(@RestPath String path, @Valid @NotNull Reason reason) {
        if (!reason.path().equals(path)) {
            throw Problem.invalid(List.of(new FieldError("/path", "must be the path of the address")));
        }
        int slash = path.lastIndexOf('/');
        Uni<Boolean> parent = slash < 0 ? Uni.createFrom().item(true) : reasons.known(path.substring(0, slash));
        return parent.invoke(known -> {
                    if (!known) {
                        throw Problem.invalid(List.of(new FieldError("/path", "has no parent in the tree")));
                    }
                })
                .chain(() -> reasons.save(reason))
                .replaceWith(reason);
    }

    record Reasons(List<Reason> items) {}
}
