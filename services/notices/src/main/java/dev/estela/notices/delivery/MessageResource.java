package dev.estela.notices.delivery;

import dev.estela.chassis.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The exact words a customer got. */
@Path("/api/notices/{id: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/message")
public class MessageResource {
    private final MessageRepository messages;

    MessageResource(MessageRepository messages) {
        this.messages = messages;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<MessageView> get(@RestPath String id) {
        return messages.ofNotice(UUID.fromString(id)).map(found -> found.stream()
                .findFirst()
                .map(MessageView::of)
                .orElseThrow(() -> Problem.notFound("message of notice", id)));
    }
}
