package dev.estela.tickets.split;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.conversation.Message;
import dev.estela.tickets.conversation.MessageRepository;
import dev.estela.tickets.link.LinkService;
import dev.estela.tickets.order.OrderCopy;
import dev.estela.tickets.order.OrderCopyRepository;
import dev.estela.tickets.priority.Stakes;
import dev.estela.tickets.reason.ReasonService;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.Opening;
import dev.estela.tickets.ticket.OpeningService;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a ticket of its own of part of what a customer wrote. The caller has opened the transaction. */
@ApplicationScoped
class SplitService {
    private static final String SPLIT = "ticket.split";

    private final TicketService work;
    private final TicketRepository tickets;
    private final OpeningService openings;
    private final MessageRepository messages;
    private final SplitRepository moves;
    private final LinkService links;
    private final OrderCopyRepository orders;
    private final ReasonService reasons;
    private final Clock clock;

    SplitService(
            TicketService work,
            TicketRepository tickets,
            OpeningService openings,
            MessageRepository messages,
            SplitRepository moves,
            LinkService links,
            OrderCopyRepository orders,
            ReasonService reasons,
            Clock clock) {
        this.work = work;
        this.tickets = tickets;
        this.openings = openings;
        this.messages = messages;
        this.moves = moves;
        this.links = links;
        this.orders = orders;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** @param key who repeats a request with the same key splits once */
    Uni<Ticket> split(UUID ticketId, @Nullable String key, Matter matter, @Nullable Long seen, Caller caller) {
        UUID id = key == null ? Ids.v7() : Ids.named("split", ticketId.toString(), caller.name(), key);
        return work.lock(ticketId, caller).chain(ticket -> tickets.findById(id)
                .chain(known -> known == null
                        ? apart(ticket, id, matter, seen, caller)
                        : Uni.createFrom().item(known)));
    }

    private Uni<Ticket> apart(Ticket ticket, UUID id, Matter matter, @Nullable Long seen, Caller caller) {
        ETag.check(seen, ticket.version());
        Changes changes = new Changes();
        changes.add(ticket, ticket.split(clock.instant()), Cause.request(SPLIT), Actor.agent(caller.name()));
        return movable(ticket, matter)
                .chain(moved -> opening(ticket, id, matter, moved)
                        .chain(opening -> openings.open(List.of(opening), Actor.agent(caller.name()))))
                .call(() -> moves.move(matter.messages(), ticket.id(), id))
                .call(() -> tickets.write(changes))
                .call(() -> links.link(ticket.id(), id, caller))
                .map(List::getFirst);
    }

    /** What the customer wrote in this very ticket; where they began it, something of that stays. */
    private Uni<List<Message>> movable(Ticket ticket, Matter matter) {
        return messages.lock(matter.messages())
                .invoke(found -> checkAll(ticket, matter.messages(), found))
                .chain(found -> messages.received(ticket.id()).map(all -> {
                    if (ticket.channel() != Channel.EVENT && all <= found.size()) {
                        throw new RefusedException("nothing-left", "Something the customer wrote stays in the ticket");
                    }
                    return found;
                }));
    }

    private static void checkAll(Ticket ticket, List<UUID> asked, List<Message> found) {
        Set<UUID> right = found.stream()
                .filter(message -> message.ticketId().equals(ticket.id()) && message.kind() == Message.Kind.RECEIVED)
                .map(Message::id)
                .collect(Collectors.toSet());
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!right.contains(asked.get(i))) {
                wrong.add(new FieldError("/messages/" + i, "must be something the customer wrote in this ticket"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private Uni<Opening> opening(Ticket ticket, UUID id, Matter matter, List<Message> moved) {
        String words =
                matter.subject() + "\n" + moved.stream().map(Message::text).collect(Collectors.joining("\n"));
        return order(ticket).chain(order -> reasons.propose(words)
                .map(reason -> new Opening(
                        id,
                        ticket.store(),
                        moved.getFirst().channel(),
                        matter.subject(),
                        ticket.language(),
                        ticket.requester(),
                        ticket.orderId(),
                        null,
                        Parcel.UNKNOWN,
                        null,
                        reason,
                        true,
                        stakes(order.orElse(null)),
                        Cause.request(SPLIT))));
    }

    private Uni<Optional<OrderCopy>> order(Ticket ticket) {
        String order = ticket.orderId();
        return order == null
                ? Uni.createFrom().item(Optional.empty())
                : orders.of(List.of(order)).map(found -> Optional.ofNullable(found.get(order)));
    }

    private static Stakes stakes(@Nullable OrderCopy order) {
        return new Stakes(
                order == null ? null : order.total(),
                order == null ? null : order.currency(),
                null,
                null,
                null,
                null,
                0);
    }

    /** @param messages what goes to the new ticket */
    record Matter(String subject, List<UUID> messages) {}
}
