package dev.estela.tickets.macro;

import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What one ticket would get. Nothing is sent and nothing is changed: that is what replies are for. */
@Path("/api/tickets/{id}/macros/{macro}")
class RenderingResource {
    private final RenderingService rendering;
    private final SecurityIdentity identity;

    RenderingResource(RenderingService rendering, SecurityIdentity identity) {
        this.rendering = rendering;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<RenderedMacro> render(@RestPath UUID id, @RestPath String macro) {
        return rendering.render(id, macro, Caller.of(identity));
    }
}
