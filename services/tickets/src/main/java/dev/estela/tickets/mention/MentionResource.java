package dev.estela.tickets.mention;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The notes that call whoever asks. */
@Path("/api/tickets/mentions")
class MentionResource {
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

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
        Place place = Place.of(after);
        return mentions.list(
                        caller().name(),
                        caller().stores(),
                        Boolean.TRUE.equals(unread),
                        place.at(),
                        place.id(),
                        size + 1)
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

    private record Place(Instant at, UUID id) {
        static Place of(@Nullable String after) {
            if (after == null) {
                return new Place(LAST, new UUID(-1, -1));
            }
            String[] key = Cursor.decode(after, 2);
            try {
                return new Place(Instant.parse(key[0]), UUID.fromString(key[1]));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Problem.invalid(List.of(new FieldError("after", "is not a cursor of this list")));
            }
        }
    }
}
