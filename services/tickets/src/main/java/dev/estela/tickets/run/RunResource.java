package dev.estela.tickets.run;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Playbooks on one ticket. */
@Path("/api/tickets/{id}/playbooks")
class RunResource {
    private final RunService runs;
    private final SecurityIdentity identity;

    RunResource(RunService runs, SecurityIdentity identity) {
        this.runs = runs;
        this.identity = identity;
    }

    /** Which were run on it, the latest first. */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Playbooks> list(@RestPath UUID id) {
        return runs.ran(id, Caller.of(identity)).map(Playbooks::new);
    }

    /**
     * Does what is not done yet of it. Again, or twice at once, does nothing twice.
     *
     * @param dryRun {@code true}: says what would happen, and keeps nothing
     * @param version of the playbook that was seen; 409 when it has another one by now
     */
    @POST
    @Path("{playbook}")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Run> run(
            @RestPath UUID id,
            @RestPath String playbook,
            @RestQuery boolean dryRun,
            @RestQuery @Nullable Long version,
            @RestHeader("If-Match") @Nullable String seen) {
        return runs.run(id, playbook, new RunService.Wish(dryRun, ETag.version(seen), version), Caller.of(identity));
    }

    record Playbooks(List<StepRepository.Ran> items) {}
}
