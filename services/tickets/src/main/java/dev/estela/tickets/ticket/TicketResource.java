package dev.estela.tickets.ticket;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.priority.Priority;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tickets: lists of them, one of them, and what can be done to it. */
@Path("/api/tickets")
public class TicketResource {
    private static final String READ = "read";
    private static final String WORK = "tickets:work";
    private static final String IF_MATCH = "If-Match";

    private final TicketService tickets;
    private final TicketQueries queries;
    private final LogRepository log;
    private final SecurityIdentity identity;

    TicketResource(TicketService tickets, TicketQueries queries, LogRepository log, SecurityIdentity identity) {
        this.tickets = tickets;
        this.queries = queries;
        this.log = log;
        this.identity = identity;
    }

    /** @param sort {@code opened}, newest first, or {@code due}, what is due first */
    @GET
    @RolesAllowed(READ)
    @WithSession
    public Uni<Page<TicketView>> list(
            @BeanParam TicketFilter filter,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        TicketFilter.Conditions conditions = filter.conditions(caller());
        int size = Limit.of(limit);
        return switch (sort == null ? "opened" : sort) {
            case "opened" -> queries.newestFirst(conditions, after, size);
            case "due" -> queries.dueFirst(conditions, after, size);
            default -> throw Problem.invalid(List.of(new FieldError("sort", "must be opened or due")));
        };
    }

    @GET
    @Path("counts")
    @RolesAllowed(READ)
    @WithSession
    public Uni<TicketCounts> counts(@BeanParam TicketFilter filter) {
        return queries.counts(filter.conditions(caller()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(READ)
    @WithSession
    public Uni<RestResponse<TicketView>> get(@RestPath UUID id) {
        return tickets.find(id, caller()).chain(queries::view).map(TicketResource::answer);
    }

    /** What happened to it, oldest first. */
    @GET
    @Path("{id}/log")
    @RolesAllowed(READ)
    @WithSession
    public Uni<Page<LogRepository.LogView>> log(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = Limit.of(limit);
        long from = after == null ? 0 : version(Cursor.decode(after, 1)[0]);
        return tickets.find(id, caller())
                .chain(() -> log.of(id, from, size + 1))
                .map(rows -> Page.of(rows, size, last -> Cursor.encode(last.version())));
    }

    @PUT
    @Path("{id}/status")
    @RolesAllowed(WORK)
    @WithTransaction
    public Uni<RestResponse<TicketView>> move(
            @RestPath UUID id, @RestHeader(IF_MATCH) @Nullable String seen, @Valid @NotNull StatusChange change) {
        return change(id, seen, "status", (ticket, now) -> ticket.move(change.status(), now));
    }

    @PUT
    @Path("{id}/priority")
    @RolesAllowed(WORK)
    @WithTransaction
    public Uni<RestResponse<TicketView>> prioritise(
            @RestPath UUID id, @RestHeader(IF_MATCH) @Nullable String seen, @Valid @NotNull PriorityChange change) {
        return change(id, seen, "priority", (ticket, now) -> ticket.prioritise(change.priority(), now));
    }

    @PUT
    @Path("{id}/snooze")
    @RolesAllowed(WORK)
    @WithTransaction
    public Uni<RestResponse<TicketView>> snooze(
            @RestPath UUID id, @RestHeader(IF_MATCH) @Nullable String seen, @Valid @NotNull Snooze snooze) {
        return change(id, seen, "snooze", (ticket, now) -> {
            if (!snooze.until().isAfter(now)) {
                throw Problem.invalid(List.of(new FieldError("/until", "must lie ahead")));
            }
            return ticket.snooze(snooze.until(), snooze.event(), now);
        });
    }

    @DELETE
    @Path("{id}/snooze")
    @RolesAllowed(WORK)
    @WithTransaction
    public Uni<RestResponse<TicketView>> wake(@RestPath UUID id, @RestHeader(IF_MATCH) @Nullable String seen) {
        return change(id, seen, "wake", Ticket::wake);
    }

    /** Goes on in another ticket of the same store. */
    @POST
    @Path("{id}/merge")
    @RolesAllowed(WORK)
    @WithTransaction
    public Uni<RestResponse<TicketView>> merge(
            @RestPath UUID id, @RestHeader(IF_MATCH) @Nullable String seen, @Valid @NotNull Merge merge) {
        return tickets.merge(id, merge.into(), caller(), ETag.version(seen))
                .chain(queries::view)
                .map(TicketResource::answer);
    }

    private Uni<RestResponse<TicketView>> change(UUID id, @Nullable String seen, String what, TicketService.Move move) {
        return tickets.change(id, caller(), ETag.version(seen), what, move)
                .chain(queries::view)
                .map(TicketResource::answer);
    }

    /** A ticket with its version, for whoever wants to change it. */
    public static RestResponse<TicketView> answer(TicketView ticket) {
        return RestResponse.ResponseBuilder.ok(ticket)
                .header(ETag.HEADER, ETag.of(ticket.version()))
                .build();
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    private static long version(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.invalid(List.of(new FieldError("after", "is not a cursor of this list")));
        }
        return Long.parseLong(text);
    }

    record StatusChange(@NotNull Status status) {}

    /** @param priority nothing goes back to what the formula says */
    record PriorityChange(@Nullable Priority priority) {}

    /** @param event what ends it before its time: {@code delivered}, {@code returned}, {@code in_transit} */
    record Snooze(
            @NotNull Instant until,

            @Nullable @Pattern(regexp = "[a-z_]+") @Size(max = 40)
            String event) {}

    record Merge(@NotNull UUID into) {}
}
