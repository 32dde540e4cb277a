package dev.estela.tickets.mailbox;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.conversation.ConversationService;
import dev.estela.tickets.conversation.Message;
import dev.estela.tickets.conversation.MessageRepository;
import dev.estela.tickets.conversation.RecipientService;
import dev.estela.tickets.intake.Asked;
import dev.estela.tickets.intake.IntakeService;
import dev.estela.tickets.mail.InboundMail;
import dev.estela.tickets.mail.MailAddress;
import dev.estela.tickets.mail.MailPart;
import dev.estela.tickets.mailbox.MailboxRepository.Kept;
import dev.estela.tickets.mailbox.MailboxRepository.Outcome;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of a mail: people open tickets or go on in theirs; what machines say is written down and never answered; a mail of ours that comes back makes
 * its answer somebody's work again. The caller has opened the transaction.
 */
@ApplicationScoped
class MailInService {
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 50_000;
    /** The rest stays in the mailbox. */
    private static final String CUT = " […]";

    private final MailboxRepository mailboxes;
    private final AttachmentRepository attachments;
    private final IntakeService intake;
    private final ConversationService conversation;
    private final MessageRepository messages;
    private final RecipientService recipients;
    private final TicketRepository tickets;
    private final Clock clock;

    MailInService(
            MailboxRepository mailboxes,
            AttachmentRepository attachments,
            IntakeService intake,
            ConversationService conversation,
            MessageRepository messages,
            RecipientService recipients,
            TicketRepository tickets,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.attachments = attachments;
        this.intake = intake;
        this.conversation = conversation;
        this.messages = messages;
        this.recipients = recipients;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Each mail once, however often it is found. */
    Uni<Void> take(Received received) {
        return mailboxes
                .known(received)
                .chain(known ->
                        known ? Uni.createFrom().voidItem() : become(received).chain(mailboxes::keep));
    }

    private Uni<Kept> become(Received received) {
        MailAddress from = received.mail().from();
        if (from == null) {
            return kept(received, Outcome.IGNORED);
        }
        return mailboxes
                .isOurs(from.address())
                .chain(ours -> ours
                        ? kept(received, Outcome.IGNORED)
                        : switch (received.mail().kind()) {
                            case MESSAGE -> said(received, from);
                            case AUTOMATIC -> noted(received);
                            case BOUNCE -> returned(received);
                            case COMPLAINT -> kept(received, Outcome.IGNORED);
                        });
    }

    private Uni<Kept> kept(Received received, Outcome outcome) {
        return Uni.createFrom().item(Kept.of(received, outcome, clock.instant()));
    }

    private Uni<Kept> said(Received received, MailAddress from) {
        return thread(received, from).chain(found -> found.filter(ticket -> ticket.status() != Status.CLOSED)
                .map(ticket -> goesOn(received, ticket))
                .orElseGet(() -> begins(received, from)));
    }

    /** By what it answers; else by the number in its subject, if it is the ticket's own customer who writes. */
    private Uni<Optional<Ticket>> thread(Received received, MailAddress from) {
        return mailboxes
                .ticketOf(received.store(), MailRefs.thread(received))
                .chain(byRef -> byRef.isPresent() ? held(byRef.get()) : byNumber(received, from));
    }

    private Uni<Optional<Ticket>> byNumber(Received received, MailAddress from) {
        List<String> numbers = MailRefs.numbers(received.mail().subject());
        return numbers.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : tickets.list("store = ?1 and number in ?2", received.store(), numbers)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : recipients.of(found.getFirst()).chain(to -> to.filter(
                                                known -> known.email().equalsIgnoreCase(from.address()))
                                        .map(known -> held(found.getFirst().id()))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /** The ticket it goes on in, where it was merged into another. */
    private Uni<Optional<Ticket>> held(UUID id) {
        return tickets.lock(List.of(id)).chain(found -> {
            Ticket ticket = found.isEmpty() ? null : found.getFirst();
            return ticket != null && ticket.mergedInto() != null
                    ? held(ticket.mergedInto())
                    : Uni.createFrom().item(Optional.ofNullable(ticket));
        });
    }

    private Uni<Kept> goesOn(Received received, Ticket ticket) {
        String text = clean(received.mail().reply(), LONGEST_TEXT);
        return conversation
                .receive(ticket, Channel.EMAIL, text, cause(received))
                .chain(message -> attached(received, Outcome.APPENDED, ticket.id(), message.id()));
    }

    private Uni<Kept> begins(Received received, MailAddress from) {
        InboundMail mail = received.mail();
        MailAddress answerTo = mail.answerTo() == null ? from : mail.answerTo();
        String subject = clean(mail.subject(), LONGEST_SUBJECT);
        Asked asked = new Asked(
                received.ref(),
                received.store(),
                Channel.EMAIL,
                subject.isBlank() ? "-" : subject,
                clean(mail.text(), LONGEST_TEXT),
                null,
                null,
                from.name() == null ? null : clean(from.name(), 200),
                answerTo.address(),
                null,
                null,
                true);
        return intake.open(asked, "mail", Actor.CUSTOMER).chain(ticket -> messages.list("ticketId", ticket.id())
                .chain(first -> attached(
                        received, Outcome.OPENED, ticket.id(), first.getFirst().id())));
    }

    private Uni<Kept> attached(Received received, Outcome outcome, UUID ticket, UUID message) {
        List<MailPart> parts = received.mail().attachments();
        return attachments
                .add(ticket, message, parts)
                .replaceWith(Kept.of(received, outcome, clock.instant()).in(ticket, message));
    }

    /** Agents see it; nobody's turn changes by it. */
    private Uni<Kept> noted(Received received) {
        return mailboxes
                .ticketOf(received.store(), MailRefs.thread(received))
                .chain(id -> id.isEmpty()
                        ? kept(received, Outcome.IGNORED)
                        : conversation
                                .noted(
                                        id.get(),
                                        Channel.EMAIL,
                                        clean(received.mail().reply(), LONGEST_TEXT),
                                        cause(received))
                                .map(Message::id)
                                .map(message -> Kept.of(received, Outcome.NOTED, clock.instant())
                                        .in(id.get(), message)));
    }

    private Uni<Kept> returned(Received received) {
        return mailboxes
                .answerIn(received.store(), MailRefs.returned(received))
                .chain(answer -> answer.isEmpty()
                        ? kept(received, Outcome.IGNORED)
                        : conversation
                                .arrived(Map.of(answer.get(), false))
                                .chain(() -> kept(received, Outcome.BOUNCED)));
    }

    private static Cause cause(Received received) {
        return Cause.request("mail:" + received.mailbox());
    }

    /** What the database can hold: no nulls, and not the whole of a novel. */
    private static String clean(String text, int longest) {
        String safe = text.replace("\u0000", "").strip();
        return safe.length() > longest ? safe.substring(0, longest - CUT.length()) + CUT : safe;
    }
}
