package dev.estela.tickets.intake;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.id.Ids;
import dev.estela.tickets.contact.ContactCopy;
import dev.estela.tickets.contact.ContactCopyRepository;
import dev.estela.tickets.conversation.Message;
import dev.estela.tickets.conversation.MessageRepository;
import dev.estela.tickets.order.OrderCopy;
import dev.estela.tickets.order.OrderCopyRepository;
import dev.estela.tickets.priority.Stakes;
import dev.estela.tickets.reason.ReasonService;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Opening;
import dev.estela.tickets.ticket.OpeningService;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a ticket of what somebody asked for, and finds out who they are and which order they mean. The caller has opened the transaction. */
@ApplicationScoped
public class IntakeService {
    private final OpeningService openings;
    private final TicketRepository tickets;
    private final MessageRepository messages;
    private final ContactCopyRepository contacts;
    private final OrderCopyRepository orders;
    private final ReasonService reasons;
    private final Clock clock;

    IntakeService(
            OpeningService openings,
            TicketRepository tickets,
            MessageRepository messages,
            ContactCopyRepository contacts,
            OrderCopyRepository orders,
            ReasonService reasons,
            Clock clock) {
        this.openings = openings;
        this.tickets = tickets;
        this.messages = messages;
        this.contacts = contacts;
        this.orders = orders;
        this.reasons = reasons;
        this.clock = clock;
    }

    public Uni<Ticket> open(Asked asked, String by, Actor actor) {
        UUID id = asked.key() == null ? Ids.v7() : Ids.named("asked", by, asked.store(), asked.key());
        return customer(asked).chain(customer -> order(asked, customer.orElse(null))
                .chain(order -> reasons.propose(asked.subject() + "\n" + asked.text())
                        .map(reason -> opening(id, asked, customer.orElse(null), order.orElse(null), reason)))
                .chain(opening -> openings.open(List.of(opening), actor))
                .chain(opened -> opened.isEmpty()
                        ? tickets.findById(id)
                        : say(opened.getFirst(), asked).replaceWith(opened.getFirst())));
    }

    private Uni<Message> say(Ticket ticket, Asked asked) {
        return messages.persist(Message.received(ticket.id(), asked.channel(), asked.text(), clock.instant()));
    }

    private Uni<Optional<ContactCopy>> customer(Asked asked) {
        if (asked.customerId() != null) {
            var key = new ContactCopyRepository.Key(asked.store(), asked.customerId());
            return contacts.of(List.of(key)).map(found -> Optional.ofNullable(found.get(key)));
        }
        if (asked.email() != null) {
            return contacts.byEmail(asked.store(), asked.email())
                    .map(found -> found.stream().findFirst());
        }
        return asked.phone() == null
                ? Uni.createFrom().item(Optional.empty())
                : contacts.byPhone(asked.store(), asked.phone())
                        .map(found -> found.stream().findFirst());
    }

    /** The one they name; where they name none and have only ever had one there is no doubt. */
    private Uni<Optional<OrderCopy>> order(Asked asked, @Nullable ContactCopy customer) {
        if (asked.order() != null) {
            String named = asked.order().strip().replaceFirst("^#", "");
            return orders.byNumber(asked.store(), named)
                    .chain(found -> found.isEmpty()
                            ? orders.of(List.of(named)).map(byId -> Optional.ofNullable(byId.get(named)))
                            : Uni.createFrom().item(Optional.of(found.getFirst())));
        }
        return customer == null
                ? Uni.createFrom().item(Optional.empty())
                : orders.lastOf(asked.store(), customer.customerId())
                        .map(last -> last.size() == 1 ? Optional.of(last.getFirst()) : Optional.empty());
    }

    private static Opening opening(
            UUID id, Asked asked, @Nullable ContactCopy customer, @Nullable OrderCopy order, @Nullable String reason) {
        String customerId = customer == null ? asked.customerId() : customer.customerId();
        return new Opening(
                id,
                asked.store(),
                asked.channel(),
                asked.subject(),
                language(asked, customer),
                new Opening.Requester(customerId, asked.name(), asked.email(), asked.phone()),
                order == null ? null : order.orderId(),
                null,
                Parcel.UNKNOWN,
                null,
                reason,
                asked.byCustomer(),
                new Stakes(
                        order == null ? null : order.total(),
                        order == null ? null : order.currency(),
                        null,
                        null,
                        null,
                        null,
                        0),
                Cause.request("ticket." + asked.channel().word().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String language(Asked asked, @Nullable ContactCopy customer) {
        return asked.language() != null ? asked.language() : customer == null ? null : customer.locale();
    }
}
