package dev.estela.surveys.answer;

import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.surveys.invitation.InvitationFilter;
import dev.estela.surveys.invitation.InvitationQueries;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What customers answered, newest first. */
@Path("/api/surveys/answers")
@RolesAllowed("read")
class AnswerResource {
    private final InvitationQueries list;

    AnswerResource(InvitationQueries list) {
        this.list = list;
    }

    @GET
    @WithSession
    public Uni<Page<AnswerView>> list(
            @BeanParam InvitationFilter filter, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return list.answered(filter.conditions(), after, Limit.of(limit)).map(page -> page.map(AnswerView::of));
    }
}
