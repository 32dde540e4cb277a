package dev.estela.tickets.mailbox;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.mailbox.AttachmentRepository.AttachmentView;
import dev.estela.tickets.ticket.TicketService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What customers attached. Whatever it says it is, it is handed out to be saved, never to be shown. */
@Path("/api/tickets/{id}/attachments")
class AttachmentResource {
    private final AttachmentRepository attachments;
    private final TicketService tickets;
    private final SecurityIdentity identity;

    AttachmentResource(AttachmentRepository attachments, TicketService tickets, SecurityIdentity identity) {
        this.attachments = attachments;
        this.tickets = tickets;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Attachments> list(@RestPath UUID id) {
        return tickets.find(id, Caller.of(identity))
                .chain(() -> attachments.of(id))
                .map(Attachments::new);
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<byte[]>> content(@RestPath UUID id, @RestPath UUID attachment) {
        return tickets.find(id, Caller.of(identity))
                .chain(() -> attachments.content(id, attachment))
                .map(found -> found.orElseThrow(() -> Problem.notFound("attachment", attachment.toString())))
                .map(found -> RestResponse.ResponseBuilder.ok(found.bytes())
                        .header("Content-Disposition", disposition(found.view().name()))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .build());
    }

    private static String disposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    record Attachments(List<AttachmentView> items) {}
}
