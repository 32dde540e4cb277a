package dev.estela.tickets.conversation;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.security.Caller;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.mention.MentionService;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.IllegalTransitionException;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said about tickets. The caller has opened the transaction. */
@ApplicationScoped
public class ConversationService {
    private final TicketService work;
    private final TicketRepository tickets;
    private final MessageRepository messages;
    private final RecipientService recipients;
    private final MentionService mentions;
    private final Timers timers;
    private final ConversationConfig config;
    private final Clock clock;

    ConversationService(
            TicketService work,
            TicketRepository tickets,
            MessageRepository messages,
            RecipientService recipients,
            MentionService mentions,
            Timers timers,
            ConversationConfig config,
            Clock clock) {
        this.work = work;
        this.tickets = tickets;
        this.messages = messages;
        this.recipients = recipients;
        this.mentions = mentions;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * An answer that leaves in a moment.
     *
     * @param key who repeats a request with the same key says the same thing once
     */
    public Uni<Message> reply(UUID ticketId, @Nullable String key, Answer answer, @Nullable Long seen, Caller caller) {
        UUID id = key == null ? Ids.v7() : Ids.named("reply", ticketId.toString(), caller.name(), key);
        return work.lock(ticketId, caller).chain(ticket -> messages.findById(id)
                .chain(known -> known == null
                        ? leaving(ticket, id, answer, seen, caller)
                        : Uni.createFrom().item(known)));
    }

    private Uni<Message> leaving(Ticket ticket, UUID id, Answer answer, @Nullable Long seen, Caller caller) {
        ETag.check(seen, ticket.version());
        check(ticket, answer.next());
        Channel channel = answer.channelFor(ticket);
        Instant now = clock.instant();
        Instant leavesAt = now.plus(config.undo());
        Message message =
                Message.reply(id, ticket.id(), channel, caller.name(), answer.text(), answer.next(), leavesAt, now);
        return reachable(ticket, channel)
                .chain(() -> messages.persist(message))
                .call(() -> timers.set(new Timer(ReplyTimer.KIND, id.toString(), leavesAt, null)));
    }

    private Uni<Void> reachable(Ticket ticket, Channel channel) {
        return channel != Channel.EMAIL
                ? Uni.createFrom().voidItem()
                : recipients
                        .of(ticket)
                        .invoke(recipient -> {
                            if (recipient.isEmpty()) {
                                throw new RefusedException("no-address", "Nobody knows where this customer reads mail");
                            }
                        })
                        .replaceWithVoid();
    }

    /** What became of answers that left by mail. One that did not arrive is somebody's work again. */
    public Uni<Void> arrived(Map<UUID, Boolean> byMessage) {
        return messages.list("id in ?1", byMessage.keySet())
                .chain(found -> tickets.lock(failed(found, byMessage)).chain(locked -> messages.lock(byMessage.keySet())
                        .invoke(held -> held.forEach(
                                message -> message.arrive(Boolean.TRUE.equals(byMessage.get(message.id())))))
                        .chain(() -> tickets.write(backToWork(locked)))));
    }

    private static Set<UUID> failed(List<Message> messages, Map<UUID, Boolean> byMessage) {
        return messages.stream()
                .filter(message -> !Boolean.TRUE.equals(byMessage.get(message.id())))
                .map(Message::ticketId)
                .collect(Collectors.toSet());
    }

    private Changes backToWork(List<Ticket> unanswered) {
        Instant now = clock.instant();
        Changes changes = new Changes();
        unanswered.stream()
                .filter(ticket -> ticket.status().canBecome(Status.OPEN))
                .forEach(ticket -> changes.add(
                        ticket, ticket.move(Status.OPEN, now), Cause.request("ticket.reply-failed"), Actor.ESTELA));
        return changes;
    }

    /** What will not be possible in ten seconds is said at once. */
    private static void check(Ticket ticket, Status next) {
        if (ticket.status() == Status.CLOSED || ticket.status() == Status.MERGED) {
            throw new IllegalTransitionException(ticket.status(), next);
        }
        if (next == Status.SOLVED && ticket.reason() == null) {
            throw new RefusedException("reason-required", "A ticket is solved with a contact reason");
        }
    }

    /**
     * Whose turn it is once what is leaving has left; at once where nothing is. The caller holds the ticket.
     *
     * @throws RefusedException when it is to be solved and nobody has said what it was about
     */
    public Uni<Void> turn(Ticket ticket, Status next, String what, Caller caller) {
        check(ticket, next);
        if (ticket.status() != next && !ticket.status().canBecome(next)) {
            throw new IllegalTransitionException(ticket.status(), next);
        }
        return messages.lockLeaving(ticket.id()).chain(leaving -> {
            leaving.forEach(message -> message.goOn(next));
            return leaving.isEmpty() && ticket.status() != next
                    ? work.change(ticket.id(), caller, null, what, (held, now) -> held.move(next, now))
                            .replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    /** @return the answer as it was, for whoever wants to write it better */
    Uni<Message> takeBack(UUID ticketId, UUID messageId, Caller caller) {
        return work.lock(ticketId, caller)
                .chain(() -> messages.lock(List.of(messageId)))
                .map(found -> {
                    if (found.isEmpty() || !found.getFirst().ticketId().equals(ticketId)) {
                        throw Problem.notFound("answer", messageId.toString());
                    }
                    return found.getFirst();
                })
                .invoke(Message::takeBack)
                .call(() -> timers.cancel(ReplyTimer.KIND, messageId.toString()));
    }

    Uni<Message> note(UUID ticketId, String text, Caller caller) {
        return work.lock(ticketId, caller).chain(ticket -> {
            Message note = Message.note(ticket.id(), ticket.channel(), caller.name(), text, clock.instant());
            return keep(ticket, note, Cause.request("ticket.note"))
                    .call(() -> mentions.call(ticket.id(), ticket.store(), note.id(), text, caller.name(), note.at()));
        });
    }

    /** What a machine of the customer's says: for agents only. */
    public Uni<Message> noted(UUID ticketId, Channel channel, String text, Cause cause) {
        return tickets.lock(List.of(ticketId))
                .chain(found ->
                        keep(found.getFirst(), Message.automatic(ticketId, channel, text, clock.instant()), cause));
    }

    private Uni<Message> keep(Ticket ticket, Message note, Cause cause) {
        Changes changes = new Changes();
        changes.add(ticket, ticket.note(note.at()), cause, note.author());
        return messages.persist(note).call(() -> tickets.write(changes));
    }

    /** The customer said something that somebody took down: a call, a letter. */
    Uni<Message> takeDown(UUID ticketId, Channel channel, String text, Caller caller) {
        return work.lock(ticketId, caller)
                .chain(ticket -> receive(ticket, channel, text, Cause.request("ticket.received")));
    }

    /** The caller holds the ticket. */
    public Uni<Message> receive(Ticket ticket, Channel channel, String text, Cause cause) {
        Instant now = clock.instant();
        Message message = Message.received(ticket.id(), channel, text, now);
        Changes changes = new Changes();
        changes.add(ticket, ticket.receive(now), cause, Actor.CUSTOMER);
        return messages.persist(message).call(() -> tickets.write(changes));
    }

    /**
     * What an agent answers.
     *
     * @param channel the ticket's own where nothing is said; what an event or a form began is answered by mail
     * @param next whose turn it is then
     */
    public record Answer(String text, @Nullable Channel channel, Status next) {
        Channel channelFor(Ticket ticket) {
            if (channel != null) {
                return channel;
            }
            return switch (ticket.channel()) {
                case PHONE, CHAT -> ticket.channel();
                case EMAIL, FORM, EVENT -> Channel.EMAIL;
            };
        }
    }
}
