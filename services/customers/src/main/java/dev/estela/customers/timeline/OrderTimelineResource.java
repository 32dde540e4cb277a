package dev.estela.customers.timeline;

import dev.estela.chassis.paging.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Everything that happened to an order. */
@Path("/api/orders/{id}/timeline")
public class OrderTimelineResource {
    private final TimelineQueries timelines;

    OrderTimelineResource(TimelineQueries timelines) {
        this.timelines = timelines;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<LineView>> of(@RestPath String id, @BeanParam TimelineParameters asked) {
        return timelines.ofOrder(id, asked);
    }
}
