package dev.estela.tickets.conversation;

import dev.estela.tickets.contact.ContactCopyRepository;
import dev.estela.tickets.ticket.Ticket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Where a ticket's customer reads mail: the address they wrote from, or the one they are known by. */
@ApplicationScoped
public class RecipientService {
    private final ContactCopyRepository contacts;

    RecipientService(ContactCopyRepository contacts) {
        this.contacts = contacts;
    }

    public Uni<Optional<Recipient>> of(Ticket ticket) {
        var asked = ticket.requester();
        if (asked.email() != null) {
            return Uni.createFrom().item(Optional.of(new Recipient(asked.name(), asked.email())));
        }
        if (ticket.customerId() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var key = new ContactCopyRepository.Key(ticket.store(), ticket.customerId());
        return contacts.of(List.of(key)).map(known -> Optional.ofNullable(known.get(key))
                .filter(contact -> contact.email() != null)
                .map(contact -> new Recipient(contact.name(), String.valueOf(contact.email()))));
    }
}
