package dev.estela.tickets.delivery;

import dev.estela.chassis.mail.Mail;
import dev.estela.chassis.mail.MimeComposer;
import dev.estela.tickets.conversation.Message;
import dev.estela.tickets.conversation.Recipient;
import dev.estela.tickets.delivery.OutgoingMail.Kind;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the mails of one store. Pure. */
final class MailComposer {
    private final StoreCopy store;
    private final String sender;

    /** @param store one that has an address */
    MailComposer(StoreCopy store) {
        this.store = store;
        this.sender = Objects.requireNonNull(store.sender(), "a store without an address sends no mail");
    }

    /**
     * @param signature what stands below; the store's name where it is missing
     * @param earlier the Message-IDs of what was written before, oldest first
     */
    Optional<OutgoingMail> reply(
            Ticket ticket, Message message, Recipient to, @Nullable String signature, List<String> earlier) {
        String text =
                message.text().strip() + "\n\n-- \n" + (signature == null ? store.name() : signature.strip()) + "\n";
        String subject = "Re: " + ticket.subject();
        Map<String, String> headers = headers(ticket, "ticket_reply", earlier);
        return made(message.id(), ticket, Kind.REPLY, to, subject, text, headers, message.at());
    }

    /**
     * Nothing of what was written is repeated: whoever filled in a form may have named somebody else's address.
     *
     * @param expected how long four of five have waited lately
     */
    Optional<OutgoingMail> receipt(Ticket ticket, Recipient to, @Nullable Duration expected, Instant now) {
        Words words = Words.of(ticket.language(), store.languages());
        Map<String, String> headers = headers(ticket, "ticket_receipt", List.of());
        headers.put("Auto-Submitted", "auto-replied");
        headers.put("X-Auto-Response-Suppress", "All");
        String text = words.receipt(ticket.number(), expected, store.name());
        Recipient nameless = new Recipient(null, to.email());
        return made(ticket.id(), ticket, Kind.RECEIPT, nameless, words.receiptSubject(), text, headers, now);
    }

    /** Nothing where no mail can be written to that address: whoever writes may come from one that is none. */
    private Optional<OutgoingMail> made(
            UUID id,
            Ticket ticket,
            Kind kind,
            Recipient to,
            String subject,
            String text,
            Map<String, String> headers,
            Instant now) {
        String ref = "<" + id + "@" + domain() + ">";
        String marked = subject + " [" + ticket.number() + "]";
        Mail mail = new Mail(ref, store.name(), sender, to.name(), to.email(), marked, "", text, headers, now);
        try {
            return Optional.of(
                    new OutgoingMail(id, ticket.id(), kind, ref, to.email(), MimeComposer.bytes(mail), now, 0));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> headers(Ticket ticket, String kind, List<String> earlier) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Estela-Ticket", ticket.number());
        headers.put("X-Estela-Kind", kind);
        headers.put("X-Estela-Store", store.store());
        if (ticket.orderId() != null) {
            headers.put("X-Estela-Order", ticket.orderId());
        }
        if (!earlier.isEmpty()) {
            headers.put("In-Reply-To", earlier.getLast());
            headers.put("References", String.join(" ", earlier));
        }
        return headers;
    }

    private String domain() {
        String domain = sender.substring(sender.indexOf('@') + 1);
        return domain.matches("[A-Za-z0-9.-]+") ? domain : "estela.invalid";
    }
}
