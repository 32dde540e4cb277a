package dev.estela.tickets.conversation;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.conversation.ReplyListener.Left;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.IllegalTransitionException;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The moment in which an answer could be taken back is over: it leaves, and the ticket with it. */
@ApplicationScoped
class ReplyTimer implements TimerHandler {
    static final String KIND = "reply";

    private final MessageRepository messages;
    private final TicketRepository tickets;
    private final List<ReplyListener> listeners;
    private final Clock clock;

    ReplyTimer(MessageRepository messages, TicketRepository tickets, @All List<ReplyListener> listeners, Clock clock) {
        this.messages = messages;
        this.tickets = tickets;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        Set<UUID> ids =
                due.stream().map(timer -> UUID.fromString(timer.subject())).collect(Collectors.toSet());
        return messages.list("id in ?1", ids).chain(found -> tickets.lock(
                        found.stream().map(Message::ticketId).collect(Collectors.toSet()))
                .chain(locked -> messages.lock(ids).chain(leaving -> leave(leaving, locked))));
    }

    private Uni<Void> leave(List<Message> leaving, List<Ticket> locked) {
        Map<UUID, Ticket> byId = new HashMap<>();
        locked.forEach(ticket -> byId.put(ticket.id(), ticket));
        Instant now = clock.instant();
        Changes changes = new Changes();
        List<Left> left = new ArrayList<>();
        leaving.stream().filter(message -> message.leave(now)).forEach(message -> {
            Ticket ticket = Objects.requireNonNull(byId.get(message.ticketId()));
            leave(message, ticket, now, changes);
            left.add(new Left(message, ticket));
        });
        return tickets.write(changes).chain(() -> tell(left));
    }

    private Uni<Void> tell(List<Left> left) {
        List<Left> mails = left.stream()
                .filter(one -> one.message().state() == Message.State.READY)
                .toList();
        return mails.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(listeners)
                        .onItem()
                        .transformToUniAndConcatenate(listener -> listener.left(mails))
                        .collect()
                        .asList()
                        .replaceWithVoid();
    }

    private static void leave(Message message, Ticket ticket, Instant now, Changes changes) {
        Cause cause = Cause.request("ticket.reply");
        try {
            changes.add(ticket, ticket.reply(now), cause, message.author());
            if (ticket.status() != message.then()) {
                changes.add(ticket, ticket.move(message.then(), now), cause, message.author());
            }
        } catch (IllegalTransitionException | RefusedException e) {
            message.refuse();
            Log.infof("Answer %s does not leave: %s", message.id(), e.getMessage());
        }
    }
}
