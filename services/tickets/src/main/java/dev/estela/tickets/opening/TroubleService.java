package dev.estela.tickets.opening;

import dev.estela.tickets.order.OrderCopy;
import dev.estela.tickets.order.OrderCopyRepository;
import dev.estela.tickets.priority.Stakes;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.store.StoreCopyRepository;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.Opening;
import dev.estela.tickets.ticket.OpeningService;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens a ticket for what a person must see to, with everything attached that is known. The caller has opened the transaction. */
@ApplicationScoped
class TroubleService {
    private final ReopeningService reopenings;
    private final OpeningService openings;
    private final OrderCopyRepository orders;
    private final StoreCopyRepository stores;
    private final OpeningConfig config;
    private final Clock clock;

    TroubleService(
            ReopeningService reopenings,
            OpeningService openings,
            OrderCopyRepository orders,
            StoreCopyRepository stores,
            OpeningConfig config,
            Clock clock) {
        this.reopenings = reopenings;
        this.openings = openings;
        this.orders = orders;
        this.stores = stores;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> see(List<TroubleFact> facts) {
        Instant now = clock.instant();
        List<TroubleFact> fresh =
                facts.stream().filter(fact -> isNews(fact, now)).toList();
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : reopenings
                        .reopen(fresh)
                        .chain(rest -> rest.isEmpty() ? Uni.createFrom().voidItem() : open(rest, now));
    }

    private Uni<Void> open(List<TroubleFact> fresh, Instant now) {
        Set<String> orderIds = fresh.stream().map(TroubleFact::orderId).collect(Collectors.toSet());
        Set<String> ofStores = fresh.stream().map(TroubleFact::store).collect(Collectors.toSet());
        return orders.of(orderIds)
                .chain(known -> stores.of(ofStores)
                        .chain(fronts -> openings.open(
                                fresh.stream()
                                        .map(fact ->
                                                opening(fact, known.get(fact.orderId()), fronts.get(fact.store()), now))
                                        .toList(),
                                Actor.ESTELA)))
                .replaceWithVoid();
    }

    private boolean isNews(TroubleFact fact, Instant now) {
        boolean news = fact.at().isAfter(now.minus(config.tooOld()));
        if (!news) {
            Log.infof("No ticket for %s %s: it happened at %s", fact.trouble(), fact.subject(), fact.at());
        }
        return news;
    }

    private static Opening opening(
            TroubleFact fact, @Nullable OrderCopy order, @Nullable StoreCopy store, Instant now) {
        String number = order == null ? fact.orderId() : order.number();
        List<String> languages = store == null ? List.of("en") : store.languages();
        return new Opening(
                fact.ticketId(),
                fact.store(),
                Channel.EVENT,
                Phrases.subject(fact, languages, number),
                order == null || order.locale() == null ? languages.getFirst() : order.locale(),
                new Opening.Requester(fact.customerId(), null, null, null),
                fact.orderId(),
                fact.shipmentId(),
                fact.parcel(),
                fact.openedBy(),
                fact.trouble().reason(),
                false,
                stakes(fact, order, now),
                fact.cause());
    }

    private static Stakes stakes(TroubleFact fact, @Nullable OrderCopy order, Instant now) {
        return new Stakes(
                order == null ? null : order.total(),
                order == null ? null : order.currency(),
                fact.parcel().daysLate(now),
                null,
                null,
                fact.trouble().word(),
                0);
    }
}
