package dev.estela.tickets.delivery;

import dev.estela.tickets.conversation.Recipient;
import dev.estela.tickets.delivery.MailRepository.Receipts;
import dev.estela.tickets.sla.ExpectedAnswerRepository;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.store.StoreCopyRepository;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.LogRow;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells whoever filled in a form or wrote a mail that it came, and how long an answer takes. */
@ApplicationScoped
class ReceiptService implements TicketListener {
    private static final Duration DAY = Duration.ofDays(1);

    private final MailRepository mails;
    private final MailService delivery;
    private final StoreCopyRepository stores;
    private final ExpectedAnswerRepository answers;
    private final DeliveryConfig config;
    private final Clock clock;

    ReceiptService(
            MailRepository mails,
            MailService delivery,
            StoreCopyRepository stores,
            ExpectedAnswerRepository answers,
            DeliveryConfig config,
            Clock clock) {
        this.mails = mails;
        this.delivery = delivery;
        this.stores = stores;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(Collection<Ticket> tickets, List<LogRow> log) {
        Set<UUID> written = log.stream()
                .filter(row -> row.fact().equals("opened") && row.byCustomer())
                .map(LogRow::ticketId)
                .collect(Collectors.toSet());
        List<Ticket> opened = tickets.stream()
                .filter(ticket -> written.contains(ticket.id()))
                .filter(ticket -> ticket.channel() == Channel.FORM || ticket.channel() == Channel.EMAIL)
                .filter(ticket -> ticket.requester().email() != null)
                .toList();
        return opened.isEmpty() ? Uni.createFrom().voidItem() : tell(opened);
    }

    private Uni<Void> tell(List<Ticket> opened) {
        Set<String> addresses = opened.stream().map(ReceiptService::address).collect(Collectors.toSet());
        Set<String> ofStores = opened.stream().map(Ticket::store).collect(Collectors.toSet());
        return mails.receipts(addresses, clock.instant().minus(DAY))
                .chain(had -> stores.of(ofStores).chain(known -> Multi.createFrom()
                        .iterable(opened.stream()
                                .filter(ticket -> few(ticket, had))
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(ticket -> tell(ticket, known))
                        .collect()
                        .asList()
                        .replaceWithVoid()));
    }

    private boolean few(Ticket ticket, List<Receipts> had) {
        return had.stream()
                .filter(one -> one.recipient().equals(address(ticket)))
                .allMatch(one -> one.count() < config.receiptsADay());
    }

    private Uni<Void> tell(Ticket ticket, Map<String, StoreCopy> known) {
        StoreCopy store = known.get(ticket.store());
        if (store == null || store.sender() == null) {
            return Uni.createFrom().voidItem();
        }
        Recipient to = new Recipient(null, address(ticket));
        return answers.of(ticket.store())
                .map(expected -> new MailComposer(store).receipt(ticket, to, expected, clock.instant()))
                .chain(made -> delivery.add(made.stream().toList()));
    }

    private static String address(Ticket ticket) {
        return Objects.requireNonNull(ticket.requester().email(), "only tickets with an address are told")
                .toLowerCase(Locale.ROOT);
    }
}
