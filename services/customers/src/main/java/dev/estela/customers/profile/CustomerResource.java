package dev.estela.customers.profile;

import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.customers.timeline.LineView;
import dev.estela.customers.timeline.TimelineParameters;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** People, and everything that happened to them. An id is a person's or any of their customer ids. */
@Path("/api/customers")
public class CustomerResource {
    private final ProfileService profiles;

    CustomerResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<CustomerView>> list(
            @RestQuery String store,
            @RestQuery String email,
            @RestQuery String phone,
            @RestQuery String customer,
            @RestQuery String tag,
            @RestQuery String after,
            @RestQuery Integer limit) {
        return profiles.list(new ProfileService.Search(store, email, phone, customer, tag, after), Limit.of(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @WithSession
    public Uni<CustomerView> get(@RestPath String id) {
        return profiles.get(id);
    }

    @GET
    @Path("{id}/contacts")
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<OrderContactView>> contacts(
            @RestPath String id, @RestQuery String after, @RestQuery Integer limit) {
        return profiles.contacts(id, after, Limit.of(limit));
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<LineView>> timeline(@RestPath String id, @BeanParam TimelineParameters asked) {
        return profiles.timeline(id, asked);
    }
}
