package dev.estela.surveys.invitation;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who was asked about their delivery, who was not, and why. */
@Path("/api/surveys/invitations")
@RolesAllowed("read")
class InvitationResource {
    private final InvitationQueries list;
    private final InvitationRepository invitations;

    InvitationResource(InvitationQueries list, InvitationRepository invitations) {
        this.list = list;
        this.invitations = invitations;
    }

    @GET
    @WithSession
    public Uni<Page<InvitationView>> list(
            @BeanParam InvitationFilter filter, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return list.planned(filter.conditions(), after, Limit.of(limit)).map(page -> page.map(InvitationView::of));
    }

    @GET
    @Path("counts")
    @WithSession
    public Uni<InvitationCounts> counts(@BeanParam InvitationFilter filter) {
        return list.counts(filter.conditions());
    }

    @GET
    @Path("{id}")
    @WithSession
    public Uni<InvitationView> get(@RestPath UUID id) {
        return invitations
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("invitation", id.toString()))
                .map(InvitationView::of);
    }
}
