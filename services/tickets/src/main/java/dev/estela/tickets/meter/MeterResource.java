package dev.estela.tickets.meter;

import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What a ticket costs against what is at stake in it. */
@Path("/api/tickets/{id}/meter")
class MeterResource {
    private final MeterService meters;
    private final SecurityIdentity identity;

    MeterResource(MeterService meters, SecurityIdentity identity) {
        this.meters = meters;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Meter> get(@RestPath UUID id) {
        return meters.of(id, Caller.of(identity));
    }
}
