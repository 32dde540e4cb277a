package dev.estela.tickets.conversation;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.conversation.ConversationService.Answer;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.TicketService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is said about one ticket. */
@Path("/api/tickets/{id}")
class ConversationResource {
    private static final String WORK = "tickets:work";
    private static final int LONGEST = 50_000;
    private static final Set<Status> AFTER_A_REPLY =
            Set.of(Status.OPEN, Status.WAITING_CUSTOMER, Status.WAITING_THIRD_PARTY, Status.SOLVED);

    private static final Set<Channel> BY = Set.of(Channel.EMAIL, Channel.PHONE, Channel.CHAT);

    private final ConversationService conversation;
    private final MessageRepository messages;
    private final TicketService tickets;
    private final SecurityIdentity identity;

    ConversationResource(
            ConversationService conversation,
            MessageRepository messages,
            TicketService tickets,
            SecurityIdentity identity) {
        this.conversation = conversation;
        this.messages = messages;
        this.tickets = tickets;
        this.identity = identity;
    }

    /** Everything said, oldest first, also in tickets that were merged into this one. */
    @GET
    @Path("messages")
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<MessageView>> list(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = Limit.of(limit);
        Position from = Position.of(after, Position.BEFORE_ALL);
        return tickets.find(id, caller())
                .chain(() -> messages.of(id, from.at(), from.id(), size + 1))
                .map(rows -> Page.of(rows, size, last -> Cursor.encode(last.at(), last.id())))
                .map(page -> page.map(MessageView::of));
    }

    /** Leaves in a moment; until then it can be taken back. The same Idempotency-Key says the same thing once. */
    @POST
    @Path("replies")
    @RolesAllowed(WORK)
    @ResponseStatus(202)
    @WithTransaction
    public Uni<MessageView> reply(
            @RestPath UUID id,
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key,
            @RestHeader("If-Match") @Nullable String seen,
            @Valid @NotNull Reply reply) {
        Status next = reply.then() == null ? Status.WAITING_CUSTOMER : reply.then();
        if (!AFTER_A_REPLY.contains(next)) {
            throw Problem.invalid(List.of(new FieldError("/then", "must be of " + AFTER_A_REPLY)));
        }
        if (reply.channel() != null && !BY.contains(reply.channel())) {
            throw Problem.invalid(List.of(new FieldError("/channel", "must be of email, phone, chat")));
        }
        return conversation
                .reply(id, key, new Answer(reply.text(), reply.channel(), next), ETag.version(seen), caller())
                .map(MessageView::of);
    }

    /** Answers with what was taken back. */
    @DELETE
    @Path("replies/{message}")
    @RolesAllowed(WORK)
    @WithTransaction
    public Uni<MessageView> takeBack(@RestPath UUID id, @RestPath UUID message) {
        return conversation.takeBack(id, message, caller()).map(MessageView::of);
    }

    /** For agents only. */
    @POST
    @Path("notes")
    @RolesAllowed(WORK)
    @ResponseStatus(201)
    @WithTransaction
    public Uni<MessageView> note(@RestPath UUID id, @Valid @NotNull Note note) {
        return conversation.note(id, note.text(), caller()).map(MessageView::of);
    }

    /** What the customer said, taken down by somebody: a call, a letter. */
    @POST
    @Path("received")
    @RolesAllowed(WORK)
    @ResponseStatus(201)
    @WithTransaction
    public Uni<MessageView> takeDown(@RestPath UUID id, @Valid @NotNull TakenDown said) {
        return conversation.takeDown(id, said.channel(), said.text(), caller()).map(MessageView::of);
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    /**
     * @param channel {@code email}, or {@code phone} and {@code chat} for what was said there: the ticket's own unless said otherwise
     * @param then whose turn it is once it has left: the customer's unless said otherwise
     */
    record Reply(
            @NotBlank @Size(max = LONGEST) String text,
            @Nullable Channel channel,
            @Nullable Status then) {}

    record Note(@NotBlank @Size(max = LONGEST) String text) {}

    record TakenDown(
            @NotNull Channel channel,
            @NotBlank @Size(max = LONGEST) String text) {}
}
