package dev.estela.tickets.mention;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The notes that call whoever asks. */
@Path("/api/tickets/mentions")
class MentionResource {
    private final MentionRepository mentions;
    private final SecurityIdentity identity;
    private final Clock clock;

    MentionResource(MentionRepository mentions, SecurityIdentity identity, Clock clock) {
        this.mentions = mentions;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param unread {@code true}: only what has not been read
     */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<MentionView>> list(
            @RestQuery @Nullable Boolean unread,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        int size = Limit.of(limit);
        Position from = Position.of(after, Position.AFTER_ALL);
        return mentions.list(
                        caller().name(), caller().stores(), Boolean.TRUE.equals(unread), from.at(), from.id(), size + 1)
                .map(rows -> Page.of(rows, size, last -> Cursor.encode(last.at(), last.messageId())));
    }

    /** How many have not been read; of more than a hundred it says a hundred. */
    @GET
    @Path("counts")
    @RolesAllowed("read")
    @WithSession
    public Uni<Counts> counts() {
        return mentions.unread(caller().name(), caller().stores()).map(Counts::new);
    }

    /** I have read it. */
    @PUT
    @Path("{message}/read")
    @RolesAllowed("read")
    @WithTransaction
    public Uni<Void> read(@RestPath UUID message) {
        return mentions.read(message, caller().name(), clock.instant())
                .invoke(found -> {
                    if (!found) {
                        throw Problem.notFound("mention", message.toString());
                    }
                })
                .replaceWithVoid();
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    record Counts(long unread) {}
}
